using System.Reflection;
using PyToCil.Runtime;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>A value that is a .NET object of a known type, or None.</summary>
/// <param name="Type">The type.</param>
/// <param name="Number">Its number among those of the function.</param>
/// <param name="Slot">For an argument of the delegate the parameter, else -1. Arguments are checked when the call begins, others at each use.</param>
internal sealed record HostSource(Type Type, int Number, int Slot)
{
    public bool IsArgument => Slot >= 0;
}

/// <summary>What an instruction does directly with a .NET object.</summary>
/// <param name="Owner">The object.</param>
internal abstract record HostUse(HostSource Owner)
{
    /// <summary>The .NET type of the result, or null.</summary>
    public virtual Type? Result => null;
}

/// <summary>Reads a property or field.</summary>
internal sealed record HostRead(HostSource Owner, MemberInfo Member) : HostUse(Owner)
{
    public override Type Result => HostKinds.TypeOf(Member);
}

/// <summary>Writes a property or field.</summary>
internal sealed record HostWrite(HostSource Owner, MemberInfo Member) : HostUse(Owner);

/// <summary>Reads a method to call it.</summary>
/// <param name="Owner">The object.</param>
/// <param name="Function">The Python function that it is.</param>
internal sealed record HostMethodRead(HostSource Owner, PyObject Function) : HostUse(Owner);

/// <summary>Calls a method.</summary>
/// <param name="Owner">The object.</param>
/// <param name="Method">The method.</param>
/// <param name="Arguments">The arguments.</param>
internal sealed record HostInvoke(HostSource Owner, MethodInfo Method, IrValue[] Arguments) : HostUse(Owner)
{
    public override Type? Result => Method.ReturnType == typeof(void) ? null : Method.ReturnType;
}
