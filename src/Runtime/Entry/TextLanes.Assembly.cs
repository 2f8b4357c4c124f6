using PyToCil.Runtime.Formatting;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

// Texts that are put together of pieces with numbers among them.
public static partial class TextLanes
{
    public static TextAssembly BeginText(PyContext context)
    {
        context.Assembly.Begin();
        return context.Assembly;
    }

    public static void AddText(TextAssembly assembly, string text) => assembly.Add(text);

    public static void AddCharacter(TextAssembly assembly, int character) => assembly.Add((char)character);

    public static void AddInt(TextAssembly assembly, long number) => assembly.Add(number);

    /// <summary>In the format <c>Nd</c>, or <c>0Nd</c>.</summary>
    public static void AddPadded(TextAssembly assembly, long number, int width, bool withZeros) => assembly.Add(number, width, withZeros);

    /// <summary>In the format <c>.Nf</c>, for numbers that <see cref="IsFixable"/>.</summary>
    public static void AddFixed(TextAssembly assembly, double number, int places) => assembly.AddFixed(number, places);

    /// <summary>The float is small enough for <see cref="AddFixed"/>.</summary>
    public static bool IsFixable(double number) => FixedDigits.Fits(number);

    public static string EndText(TextAssembly assembly) => assembly.End();
}
