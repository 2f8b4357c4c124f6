using PyToCil.Runtime.Hosting;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>
/// What a delegate's signature says of a function: its numbers are unboxed, and the members of a .NET object are those of its
/// type, wherever the parameter is never written. What such a member gives, and the variables that hold it, are known too.
/// </summary>
internal sealed class HostParameters
{
    private readonly HostSources _sources;

    /// <param name="function">The code.</param>
    /// <param name="lane">A closed <c>FunctionLane</c>, whose type arguments are the parameters and the result.</param>
    /// <param name="isOpen">Objects of derived classes come too.</param>
    public HostParameters(IrFunction function, Type lane, bool isOpen)
    {
        Lane = lane;
        IsOpen = isOpen;
        Type[] arguments = lane.GetGenericArguments();
        Types = arguments[..^1];
        Result = arguments[^1];
        _sources = new HostSources(function, Types, isOpen);
        Uses = _sources.MakeUses();
    }

    public Type Lane { get; }
    public bool IsOpen { get; }
    public Type[] Types { get; }
    public Type Result { get; }

    /// <summary>The members that are used, for the check of derived classes.</summary>
    public HostUses Uses { get; }

    /// <summary>What is known of the variables at the function's entry.</summary>
    public ValueKind[] KindsOf(IrFunction function)
    {
        var kinds = new ValueKind[function.Layout.LocalCount];
        for (int i = 0; i < kinds.Length; i++) kinds[i] = i < Types.Length ? HostKinds.OfArgument(Types[i]) : ValueKind.Value;
        return kinds;
    }

    /// <summary>Types of assemblies that can be unloaded must not be held by code that cannot.</summary>
    public static bool CanServe(Type lane) => !lane.IsCollectible;

    /// <summary>Whether members of the argument are used directly: then it must be an object that has just those.</summary>
    public bool IsUsed(int slot) => _sources.IsUsed(slot);

    /// <summary>The .NET object that a value is, or null.</summary>
    public HostSource? SourceOf(IrValue value) => _sources.Of(value);

    /// <summary>What an instruction does directly with values of the present kinds, or null.</summary>
    public HostUse? UseOf(IrInstruction instruction, BlockKinds kinds) => _sources.UseOf(instruction) switch
    {
        HostWrite write when !HostKinds.Passes(kinds.Of(instruction.Inputs[0]), HostKinds.TypeOf(write.Member)) => null,
        HostInvoke call when !Pass(call, kinds) => null,
        var use => use,
    };

    private bool Pass(HostInvoke call, BlockKinds kinds)
    {
        var parameters = call.Method.GetParameters();
        for (int i = 0; i < parameters.Length; i++)
        {
            Type type = parameters[i].ParameterType;
            bool isObject = SourceOf(call.Arguments[i]) is { IsArgument: true } source && IsUsed(source.Slot) && HostBinding.PassesAsItself(type) && type.IsAssignableFrom(source.Type);
            if (!isObject && !HostKinds.Passes(kinds.Of(call.Arguments[i]), type)) return false;
        }
        return true;
    }
}
