using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
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
    /// <param name="value">The constant.</param>
    /// <param name="version">The version whose Unicode says what is printable; null for .NET's.</param>
    public static string Repr(Constant value, VersionTable? version = null) => Repr(value, version, int.MaxValue);

    /// <summary>The same, broken off also behind the part with which it passes a number of characters.</summary>
    internal static string Repr(Constant value, VersionTable? version, int mostCharacters)
    {
        var writer = new Writer(version?.UnicodeVersion, mostCharacters);
        writer.Append(value);
        return writer.Text.ToString();
    }

    /// <summary>A code object's <c>repr</c> (<c>code_repr</c>), with its offset in the file in place of its address.</summary>
    public static string Repr(CodeObject code)
    {
        var line = code.FirstLine != 0 ? code.FirstLine : -1;
        return string.Create(CultureInfo.InvariantCulture, $"<code object {code.Name} at 0x{code.MarshalOffset:x}, file \"{code.FileName}\", line {line}>");
    }

    private sealed class Writer(string? unicode, int mostCharacters)
    {
        private int parts;

        public StringBuilder Text { get; } = new();

        private bool IsFull => parts > MostParts || Text.Length > mostCharacters;

        public void Append(Constant value)
        {
            parts++;
            // CPython's repr raises RecursionError there.
            if (IsFull || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            {
                Text.Append("...");
                return;
            }
            switch (value)
            {
                case NoneConstant: Text.Append("None"); break;
                case BoolConstant constant: Text.Append(constant.Value ? "True" : "False"); break;
                case EllipsisConstant: Text.Append("Ellipsis"); break;
                case StopIterationConstant: Text.Append("<class 'StopIteration'>"); break;
                case IntConstant constant: Text.Append(constant.Value.ToString(CultureInfo.InvariantCulture)); break;
                case FloatConstant constant: Text.Append(FloatText.Repr(constant.Value)); break;
                case ComplexConstant constant: Text.Append(FloatText.Repr(constant.Real, constant.Imaginary)); break;
                case StrConstant constant: StringText.AppendRepr(Text, constant, unicode); break;
                case BytesConstant constant: StringText.AppendRepr(Text, constant.Value.Span); break;
                case CodeConstant constant: Text.Append(Repr(constant.Code)); break;
                default: AppendContainer(value); break;
            }
        }

        private void AppendContainer(Constant value)
        {
            switch (value)
            {
                case TupleConstant tuple: AppendItems("(", tuple.Items, tuple.Items.Length == 1 ? ",)" : ")"); break;
                case ListConstant list: AppendItems("[", list.Items, "]"); break;
                case FrozenSetConstant { Items.Length: 0 }: Text.Append("frozenset()"); break;
                case FrozenSetConstant set: AppendItems("frozenset({", set.Items, "})"); break;
                case SetConstant { Items.Length: 0 }: Text.Append("set()"); break;
                case SetConstant set: AppendItems("{", set.Items, "}"); break;
                case DictConstant dict: AppendPairs("{", dict.Items, "}"); break;
                case FrozenDictConstant { Items.Length: 0 }: Text.Append("frozendict()"); break;
                case FrozenDictConstant dict: AppendPairs("frozendict({", dict.Items, "})"); break;
                case SliceConstant slice: AppendItems("slice(", [slice.Start, slice.Stop, slice.Step], ")"); break;
                default: throw new ArgumentException($"no repr of {value.Describe()}", nameof(value));
            }
        }

        private void AppendItems(string open, ImmutableArray<Constant> items, string close)
        {
            Text.Append(open);
            for (var i = 0; i < items.Length && !IsFull; i++)
            {
                if (i > 0) Text.Append(", ");
                Append(items[i]);
            }
            Text.Append(close);
        }

        private void AppendPairs(string open, ImmutableArray<Constant> items, string close)
        {
            Text.Append(open);
            for (var i = 0; i < items.Length && !IsFull; i += 2)
            {
                if (i > 0) Text.Append(", ");
                Append(items[i]);
                Text.Append(": ");
                Append(items[i + 1]);
            }
            Text.Append(close);
        }
    }
}
