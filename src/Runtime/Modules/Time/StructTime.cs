using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary><c>time.struct_time</c>: a tuple of nine whose parts have names, and two more that only names reach.</summary>
internal sealed class PyStructTime : PyTuple
{
    public PyStructTime(Value[] items, Value zone, Value offset) : base(StructTime.Type, items)
    {
        Zone = zone;
        Offset = offset;
    }

    public Value Zone { get; }
    public Value Offset { get; }
}

/// <summary>The class <c>time.struct_time</c>. docs.python.org/3/library/time.html#time.struct_time</summary>
internal static class StructTime
{
    public const int Count = 9;
    private const int CountWithNames = 11;

    public static readonly PyType Type = NativeTypes.Make("struct_time", "time", Define, subclassable: false, parent: TupleType.Type);

    private static readonly string[] s_names = ["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"];

    private static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Method("__repr__", Repr).Method("__reduce__", Reduce);
        d.Constant("n_fields", Value.FromInt(CountWithNames)).Constant("n_sequence_fields", Value.FromInt(Count)).Constant("n_unnamed_fields", Value.FromInt(0));
        PyTuple matched = PyTuple.From(Array.ConvertAll(s_names, PyText.ToValue));
        d.Constant("__match_args__", matched);
        for (int i = 0; i < s_names.Length; i++)
        {
            int index = i;
            d.Property(s_names[i], (_, self) => Self(self).Items[index]);
        }
        d.Property("tm_zone", static (_, self) => Self(self).Zone);
        d.Property("tm_gmtoff", static (_, self) => Self(self).Offset);
    }

    private static PyStructTime Self(Value self) => NativeTypes.Self<PyStructTime>(self, Type);

    private static Value New(PyContext context, Arguments arguments)
    {
        NumberSelf.ClassOf(arguments, Type);
        if (arguments.Count < 2) throw Errors.TypeError("structseq() missing required argument 'sequence' (pos 1)");
        Value source = arguments[1];
        if (source.Type.Special(SpecialMethod.Iter).IsNull && source.Type.Special(SpecialMethod.GetItem).IsNull) throw Errors.TypeError("constructor requires a sequence");
        Value[] items = Iteration.ToArray(context, source);
        if (items.Length < Count) throw Errors.TypeError($"time.struct_time() takes an at least 9-sequence ({items.Length}-sequence given)");
        if (items.Length > CountWithNames) throw Errors.TypeError($"time.struct_time() takes an at most 11-sequence ({items.Length}-sequence given)");
        return new PyStructTime(items[..Count], items.Length > Count ? items[Count] : Value.None, items.Length > Count + 1 ? items[Count + 1] : Value.None);
    }

    private static Value Repr(PyContext context, Value self)
    {
        PyStructTime time = Self(self);
        var text = new System.Text.StringBuilder("time.struct_time(");
        for (int i = 0; i < Count; i++)
        {
            if (i > 0) text.Append(", ");
            text.Append(s_names[i]).Append('=').Append(Representation.Repr(context, time.Items[i]));
        }
        return PyText.ToValue(text.Append(')').ToString());
    }

    private static Value Reduce(PyContext context, Value self)
    {
        PyStructTime time = Self(self);
        var named = new PyDict();
        named.SetString("tm_zone", time.Zone);
        named.SetString("tm_gmtoff", time.Offset);
        return PyTuple.Of(Type, PyTuple.Of(new PyTuple((Value[])time.Items.Clone()), named));
    }
}
