using System.Reflection;
using PyToCil.Runtime;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>A built-in function or method for arguments of known kinds, which typed code calls directly.</summary>
internal sealed class NativeLane
{
    /// <param name="code">
    /// A method of the runtime that does not throw: it may take the context first, then the inputs in the form of their kinds. With an <c>out</c>
    /// parameter, or where it gives a bool and the result is None, false says that the general call has to do it.
    /// </param>
    /// <param name="result">The result's kind; <see cref="ValueKind.None"/> for a function that returns None.</param>
    /// <param name="inputs">The kinds of the receiver, where it is a method, and the arguments.</param>
    public NativeLane(Delegate code, ValueKind result, params ValueKind[] inputs)
    {
        Method = code.Method;
        Result = result;
        Inputs = inputs;
        ParameterInfo[] parameters = Method.GetParameters();
        TakesContext = parameters[0].ParameterType == typeof(PyContext);
        HasOut = parameters[^1].IsOut;
    }

    public MethodInfo Method { get; }
    public ValueKind Result { get; }
    public ValueKind[] Inputs { get; }
    public bool TakesContext { get; }
    public bool HasOut { get; }

    /// <summary>A result that is NaN, or <see cref="Runtime.Entry.MathLanes.NoInt"/>, says that the general call has to do it.</summary>
    public bool MarksNone { get; init; }

    /// <summary>Which ints it takes in the place of floats.</summary>
    public Widening Widening { get; init; }

    public bool MayDecline => HasOut || MarksNone || Result == ValueKind.None;

    public bool Takes(ValueKind[] kinds)
    {
        bool widens = Widening == Widening.Any || (Widening == Widening.BesideFloat && Array.IndexOf(kinds, ValueKind.Float) >= 0);
        for (int i = 0; i < kinds.Length; i++)
        {
            bool isWidened = widens && kinds[i] == ValueKind.Int && Inputs[i] == ValueKind.Float;
            if (kinds[i] != Inputs[i] && !isWidened && !ValueKinds.Converts(kinds[i], Inputs[i])) return false;
        }
        return true;
    }

    /// <summary>A place of the kind takes the result, or a guard unboxes it.</summary>
    public bool Fits(ValueKind place) => Result switch
    {
        ValueKind.None => place == ValueKind.Value,
        ValueKind.Value => true,
        _ => Result == place || ValueKinds.Converts(Result, place),
    };
}

/// <summary>Which ints a lane takes in the place of floats.</summary>
internal enum Widening
{
    None, Any, BesideFloat,
}
