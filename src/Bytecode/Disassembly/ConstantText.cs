using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PyToCil.Bytecode;

/// <summary>
/// Constants as Python's <c>repr</c> writes them. Two things cannot be the interpreter's: a code object's address (its offset
/// in the file stands there) and the order of a frozenset, which depends on hashes (the file's order stands there).
/// </summary>
public static class ConstantText
{
    // Shared parts may make a small file's text endless.
    private const int MostParts = 1_000_000;

    /// <summary>The constant's <c>repr</c>; after a million parts it breaks off with <c>...</c>.</summary>
    public static string Repr(Constant value)
    {
        var text = new StringBuilder();
        var parts = 0;
        Append(text, value, ref parts);
        return text.ToString();
    }

    /// <summary>A code object's <c>repr</c> (<c>code_repr</c>), with its offset in the file in place of its address.</summary>
    public static string Repr(CodeObject code)
    {
        var line = code.FirstLine != 0 ? code.FirstLine : -1;
        return string.Create(CultureInfo.InvariantCulture, $"<code object {code.Name} at 0x{code.MarshalOffset:x}, file \"{code.FileName}\", line {line}>");
    }

    private static void Append(StringBuilder text, Constant value, ref int parts)
    {
        if (++parts > MostParts)
        {
            text.Append("...");
            return;
        }
        switch (value)
        {
            case NoneConstant: text.Append("None"); break;
            case BoolConstant constant: text.Append(constant.Value ? "True" : "False"); break;
            case EllipsisConstant: text.Append("Ellipsis"); break;
            case StopIterationConstant: text.Append("<class 'StopIteration'>"); break;
            case IntConstant constant: text.Append(constant.Value.ToString(CultureInfo.InvariantCulture)); break;
            case FloatConstant constant: text.Append(FloatText.Repr(constant.Value)); break;
            case ComplexConstant constant: text.Append(FloatText.Repr(constant.Real, constant.Imaginary)); break;
            case StrConstant constant: StringText.AppendRepr(text, constant); break;
            case BytesConstant constant: StringText.AppendRepr(text, constant.Value.Span); break;
            case CodeConstant constant: text.Append(Repr(constant.Code)); break;
            default: AppendContainer(text, value, ref parts); break;
        }
    }

    private static void AppendContainer(StringBuilder text, Constant value, ref int parts)
    {
        switch (value)
        {
            case TupleConstant tuple: AppendItems(text, "(", tuple.Items, tuple.Items.Length == 1 ? ",)" : ")", ref parts); break;
            case ListConstant list: AppendItems(text, "[", list.Items, "]", ref parts); break;
            case FrozenSetConstant { Items.Length: 0 }: text.Append("frozenset()"); break;
            case FrozenSetConstant set: AppendItems(text, "frozenset({", set.Items, "})", ref parts); break;
            case SetConstant { Items.Length: 0 }: text.Append("set()"); break;
            case SetConstant set: AppendItems(text, "{", set.Items, "}", ref parts); break;
            case DictConstant dict: AppendPairs(text, dict.Items, ref parts); break;
            case SliceConstant slice: AppendItems(text, "slice(", [slice.Start, slice.Stop, slice.Step], ")", ref parts); break;
            default: throw new ArgumentException($"no repr of {value.Describe()}", nameof(value));
        }
    }

    private static void AppendItems(StringBuilder text, string open, ImmutableArray<Constant> items, string close, ref int parts)
    {
        text.Append(open);
        for (var i = 0; i < items.Length && parts <= MostParts; i++)
        {
            if (i > 0) text.Append(", ");
            Append(text, items[i], ref parts);
        }
        text.Append(close);
    }

    private static void AppendPairs(StringBuilder text, ImmutableArray<Constant> items, ref int parts)
    {
        text.Append('{');
        for (var i = 0; i < items.Length && parts <= MostParts; i += 2)
        {
            if (i > 0) text.Append(", ");
            Append(text, items[i], ref parts);
            text.Append(": ");
            Append(text, items[i + 1], ref parts);
        }
        text.Append('}');
    }
}
