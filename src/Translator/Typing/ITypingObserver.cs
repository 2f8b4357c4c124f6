using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>
/// Is told each decision about a step at the one place where it is made, while typed code is written. A step is an
/// <see cref="IrInstruction"/> or an <see cref="IrTerminator"/> of the frame that was entered last. Several may be told of one
/// step: a known callee is written before the call for all others, an item of a list before the general way.
/// </summary>
internal interface ITypingObserver
{
    /// <summary>A frame begins: the function itself, or a callee at the call that it replaces.</summary>
    void EnterFrame(TypedBody body, TypeFlow flow, IrInstruction? call);

    /// <summary>The frame that was entered last is written.</summary>
    void LeaveFrame();

    /// <summary>Unboxed code does the step; it has this kind.</summary>
    void Unboxed(object step, ValueKind kind);

    /// <summary>A variable is set to something of this kind.</summary>
    void Stored(IrInstruction step, ValueKind kind);

    /// <summary>The step is done in place for what it usually meets; the general way follows for all else.</summary>
    void Direct(object step, DirectWay way);

    /// <summary>The runtime does the step on values of these kinds.</summary>
    void Generic(object step, BlockKinds kinds);

    /// <summary>What the runtime gave must be of this kind, or typed code is left.</summary>
    void Guarded(object step, ValueKind kind);

    /// <summary>Unboxed code leaves the step to generic code where its result would be no such value: an overflow, a zero divisor, a global that was set.</summary>
    void MayLeave(object step);
}

/// <summary>What a step does without the general way.</summary>
internal enum DirectWay
{
    /// <summary>An item of an exact list.</summary>
    ListItem,
    /// <summary>An item of an exact list is set.</summary>
    ListStore,
    /// <summary>The next int of an exact range.</summary>
    RangeItem,
    /// <summary>The next item of an exact list.</summary>
    ListIteration,
    /// <summary>An attribute or method of an instance of a known shape.</summary>
    Member,
    /// <summary>A property or field of a .NET object whose type the delegate's signature gives.</summary>
    HostMember,
    /// <summary>A built-in function or method, called without its Python object.</summary>
    Builtin,
    /// <summary>A global of the module, a constant until it is set.</summary>
    Constant,
}
