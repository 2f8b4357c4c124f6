using System.Reflection.Emit;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>
/// A method that holds the code of a function which calls itself: its parameters are the context, the function, how many calls
/// are open that are not counted, and the arguments in the form of their kinds. Whoever calls it opens the call.
/// </summary>
internal sealed class DirectMethod
{
    private const int Context = 0;
    private const int Function = 1;
    private const int OpenCalls = 2;
    private const int First = 3;

    private readonly CilWriter _writer;
    private readonly CilLocal _context, _function;

    /// <param name="writer">The method.</param>
    /// <param name="calls">What it takes.</param>
    /// <param name="isUncounted">The function runs no Python code but itself: its calls are counted in a register.</param>
    public DirectMethod(CilWriter writer, DirectCalls calls, bool isUncounted)
    {
        _writer = writer;
        Calls = calls;
        _context = writer.NewLocal(typeof(PyContext), "context");
        _function = writer.NewLocal(typeof(PyFunction), "function");
        Open = isUncounted ? writer.NewLocal(typeof(int), "open") : null;
        writer.StandIn(MethodShape.Context, _context);
        writer.StandIn(MethodShape.Function, _function);
    }

    public DirectCalls Calls { get; }

    /// <summary>Where the number of open calls lies that are not counted; null where they are counted.</summary>
    public CilLocal? Open { get; }

    public static Type[] ParametersOf(DirectCalls calls) => ParametersOf(calls.Parameters.Length, calls.Parameters);

    public static Type[] ParametersOf(int count, ValueKind[] kinds) =>
        [typeof(PyContext), typeof(PyFunction), typeof(int), .. kinds.Take(count).Select(kind => kind.CilType())];

    /// <summary>All up to the first block.</summary>
    public void WriteEntry(TypedFrame frame, VariablePlaces variables, ValueKind[] expected, CilLabel first)
    {
        Copy(Context, _context);
        Copy(Function, _function);
        if (Open is not null) Copy(OpenCalls, Open);
        for (int i = 0; i < Calls.Parameters.Length; i++)
        {
            if (expected[i] == ValueKind.None) continue;
            _writer.LoadParameter(First + i);
            if (expected[i].IsUnboxed()) _writer.Store(frame.Typed.Variable(i, expected[i], frame.EntryRegion)); else variables.Store(i);
        }
        _writer.Branch(first);
    }

    private void Copy(int parameter, CilLocal local)
    {
        _writer.LoadParameter(parameter);
        _writer.Store(local);
    }
}

/// <summary>Writes calls of a function from its own code: the method calls itself, behind the guard that it is what is called.</summary>
internal sealed class DirectCallLowering(TypedMethod method, TypedOperands operands, TypedColdBlocks cold)
{
    private readonly CilWriter _writer = method.Writer;
    private readonly TypedFrameReferences _frame = (TypedFrameReferences)operands.Frame;

    /// <summary>Writes a call; false where an argument is not of its parameter's kind. What follows is reached where something else is called.</summary>
    /// <param name="call">The call.</param>
    /// <param name="self">How it reaches the function.</param>
    /// <param name="shape">Its parts.</param>
    /// <param name="place">Where the result goes.</param>
    /// <param name="done">Where that goes on.</param>
    public bool Write(IrInstruction call, SelfCall self, CallShape shape, CilLocal place, CilLabel done)
    {
        if (method.Direct is not { } direct) return false;
        IrValue[] given = shape.ArgumentsOf(self.Form);
        IrValue[] arguments = Array.ConvertAll(self.Sources, source => given[source]);
        ValueKind[] kinds = direct.Calls.Parameters;
        for (int i = 0; i < kinds.Length; i++)
            if (!Fits(operands.Kinds.Of(arguments[i]), kinds[i])) return false;

        CilLabel other = _writer.NewLabel();
        CilLabel failed = cold.For(call.Offset, call.Handler);
        _writer.MayFail("self", other);
        RequireFunction(shape, self.Form, other);
        for (int i = 0; i < kinds.Length; i++) RequireKind(arguments[i], kinds[i], other);
        WriteCall(direct, arguments, kinds, place, failed);
        _writer.Branch(done);
        _writer.Place(other);
        return true;
    }

    private static bool Fits(ValueKind own, ValueKind wanted) =>
        own == wanted || !own.IsUnboxed() || !wanted.IsUnboxed() || (ValueKinds.Converts(own, wanted) && wanted != ValueKind.Accumulator);

    private void RequireFunction(CallShape shape, CallForm form, CilLabel other)
    {
        IrValue head = form == CallForm.Second ? shape.First : shape.Second;
        if (form == CallForm.Method || head is not IrNull)
        {
            LoadReference(head);
            if (form == CallForm.Method) _writer.BranchFalse(other); else _writer.BranchTrue(other);
        }
        LoadReference(shape.CallableOf(form));
        _writer.LoadArgument(MethodShape.Function);
        _writer.Compare(OpCodes.Ceq, typeof(object));
        _writer.BranchFalse(other);
        // The function may have got other code, or this code may have been given up.
        _writer.LoadArgument(MethodShape.Function);
        _writer.LoadObject(method.Code, typeof(PyCode));
        _writer.PushInt(method.Remakes);
        _writer.Call(HostMethods.IsCurrent);
        _writer.BranchFalse(other);
    }

    private void LoadReference(IrValue value)
    {
        operands.LoadAddress(value);
        _writer.LoadField(RuntimeFields.Reference);
    }

    private void RequireKind(IrValue argument, ValueKind kind, CilLabel other)
    {
        if (!kind.IsUnboxed() || operands.Kinds.Of(argument).IsUnboxed()) return;
        operands.Load(argument);
        _writer.Call(TypedMethods.IsOf(kind));
        _writer.BranchFalse(other);
    }

    private void WriteCall(DirectMethod direct, IrValue[] arguments, ValueKind[] kinds, CilLocal place, CilLabel failed)
    {
        _writer.LoadArgument(MethodShape.Context);
        _frame.LoadUncounted(1);
        _writer.Call(TypedMethods.MayOpen);
        _writer.BranchFalse(failed);
        bool isCounted = direct.Open is null;
        if (isCounted) _frame.Deepen(1);
        _writer.LoadArgument(MethodShape.Context);
        _writer.LoadArgument(MethodShape.Function);
        if (isCounted) _writer.PushInt(0); else _frame.LoadUncounted(1);
        for (int i = 0; i < kinds.Length; i++) LoadArgument(arguments[i], kinds[i]);
        _writer.CallSelf();
        if (isCounted) _frame.Undeepen(1);
        _writer.Store(place);
        _writer.LoadAddress(place);
        _writer.LoadField(RuntimeFields.Reference);
        _writer.BranchFalse(failed);
    }

    private void LoadArgument(IrValue argument, ValueKind kind)
    {
        if (kind.IsUnboxed() && !operands.Kinds.Of(argument).IsUnboxed())
        {
            operands.Load(argument);
            _writer.Call(TypedMethods.UnboxOf(kind));
        }
        else operands.LoadFor(argument, kind);
    }
}
