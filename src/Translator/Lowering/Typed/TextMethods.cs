using System.Reflection;
using PyToCil.Runtime;
using PyToCil.Runtime.Entry;
using PyToCil.Runtime.Types;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>What typed code calls of <see cref="TextLanes"/>.</summary>
internal static class TextMethods
{
    public static MethodInfo FromString => field ??= ((Func<string, Value>)Value.FromString).Method;
    public static MethodInfo FromCharacter => field ??= ((Func<int, Value>)TextLanes.FromCharacter).Method;
    public static MethodInfo FromIterator => field ??= ((Func<PyStrIterator, Value>)TextLanes.FromIterator).Method;
    public static MethodInfo StringOf => field ??= ((Func<int, string>)TextLanes.StringOf).Method;
    public static MethodInfo IsStr => field ??= ((Func<Value, bool>)TextLanes.IsStr).Method;
    public static MethodInfo UnboxStr => field ??= ((Func<Value, string>)TextLanes.UnboxStr).Method;
    public static MethodInfo IsOneCharacter => field ??= ((Func<Value, bool>)TextLanes.IsOneCharacter).Method;
    public static MethodInfo UnboxCharacter => field ??= ((Func<Value, int>)TextLanes.UnboxCharacter).Method;
    public static MethodInfo IsStrIterator => field ??= ((Func<Value, bool>)TextLanes.IsStrIterator).Method;
    public static MethodInfo UnboxStrIterator => field ??= ((Func<Value, PyStrIterator>)TextLanes.UnboxStrIterator).Method;
    public static MethodInfo Accumulate => field ??= ((Func<string, TextAccumulator>)TextLanes.Accumulate).Method;
    public static MethodInfo Append => field ??= ((Action<TextAccumulator, string>)TextLanes.Append).Method;
    public static MethodInfo TextOfAccumulator => field ??= ((Func<TextAccumulator, string>)TextLanes.TextOf).Method;
    public static MethodInfo FromAccumulator => field ??= ((Func<TextAccumulator, Value>)TextLanes.FromAccumulator).Method;
    public static MethodInfo UnboxAccumulator => field ??= ((Func<Value, TextAccumulator>)TextLanes.UnboxAccumulator).Method;
    public static MethodInfo IsNotEmpty => field ??= ((Func<string, bool>)TextLanes.IsNotEmpty).Method;
    /// <summary>Most pieces that one call puts together.</summary>
    public const int MostPieces = 4;

    public static MethodInfo ConcatenationOf(int pieces) => pieces switch
    {
        2 => ((Func<string, string, string>)TextLanes.Concatenate).Method,
        3 => ((Func<string, string, string, string>)TextLanes.Concatenate).Method,
        _ => ((Func<string, string, string, string, string>)TextLanes.Concatenate).Method,
    };

    public static MethodInfo BeginText => field ??= ((Func<PyContext, TextAssembly>)TextLanes.BeginText).Method;
    public static MethodInfo EndText => field ??= ((Func<TextAssembly, string>)TextLanes.EndText).Method;
    public static MethodInfo IsFixable => field ??= ((Func<double, bool>)TextLanes.IsFixable).Method;

    /// <summary>Adds a piece to a text that is put together.</summary>
    public static MethodInfo AddingOf(NumberForm form) => form switch
    {
        NumberForm.None => ((Action<TextAssembly, string>)TextLanes.AddText).Method,
        NumberForm.Plain => ((Action<TextAssembly, long>)TextLanes.AddInt).Method,
        NumberForm.Fixed => ((Action<TextAssembly, double, int>)TextLanes.AddFixed).Method,
        _ => ((Action<TextAssembly, long, int, bool>)TextLanes.AddPadded).Method,
    };

    public static MethodInfo TextOfInt => field ??= ((Func<long, string>)TextLanes.TextOf).Method;
    public static MethodInfo TextOfFloat => field ??= ((Func<double, string>)TextLanes.TextOf).Method;
    public static MethodInfo CharacterAt => field ??= ((Func<string, long, int>)TextLanes.CharacterAt).Method;
    public static MethodInfo Slice => field ??= ((Func<string, long, long, string>)TextLanes.Slice).Method;
    public static MethodInfo Iterate => field ??= ((Func<string, PyStrIterator>)TextLanes.Iterate).Method;
    public static MethodInfo NextCharacter => field ??= ((Func<PyStrIterator, int>)TextLanes.NextCharacter).Method;
    public static MethodInfo AreEqual => field ??= ((Func<string, string, bool>)TextLanes.AreEqual).Method;
    public static MethodInfo IsCharacter => field ??= ((Func<string, int, bool>)TextLanes.IsCharacter).Method;
    public static MethodInfo Compare => field ??= ((Func<string, string, int>)TextLanes.Compare).Method;
    public static MethodInfo HasCharacter => field ??= ((Func<int, string, bool>)TextLanes.HasCharacter).Method;
    public static MethodInfo HasPart => field ??= ((Func<string, string, bool>)TextLanes.HasPart).Method;
}
