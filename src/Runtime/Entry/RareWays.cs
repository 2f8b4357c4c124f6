using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Entry;

/// <summary>
/// The general ways of operations for which typed code has a short way: the same as elsewhere, but never inlined, so that what is
/// rarely reached takes neither registers nor space from what is.
/// </summary>
public static class RareWays
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value LoadAttribute(PyContext context, Value owner, AttributeSite site) => Members.Load(context, owner, site);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool StoreAttribute(PyContext context, Value value, Value owner, AttributeSite site) => Members.Store(context, value, owner, site);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value LoadMethod(PyContext context, Value owner, MethodSite site, out Value receiver) => Members.LoadMethod(context, owner, site, out receiver);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Call0(PyContext context, Value callable) => Calls.Call0(context, callable);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Call1(PyContext context, Value callable, Value a) => Calls.Call1(context, callable, a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Call2(PyContext context, Value callable, Value a, Value b) => Calls.Call2(context, callable, a, b);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Call3(PyContext context, Value callable, Value a, Value b, Value c) => Calls.Call3(context, callable, a, b, c);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value CallHeads0(PyContext context, Value first, Value second) => Calls.CallHeads0(context, first, second);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value CallHeads1(PyContext context, Value first, Value second, Value a) => Calls.CallHeads1(context, first, second, a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value CallHeads2(PyContext context, Value first, Value second, Value a, Value b) => Calls.CallHeads2(context, first, second, a, b);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value CallHeads3(PyContext context, Value first, Value second, Value a, Value b, Value c) => Calls.CallHeads3(context, first, second, a, b, c);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value GetItem(PyContext context, Value container, Value key) => Operators.GetItem(context, container, key);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool SetItem(PyContext context, Value value, Value container, Value key) => Operators.SetItem(context, value, container, key);
}
