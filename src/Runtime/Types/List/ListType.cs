using System.Text;

namespace PyToCil.Runtime.Types;

/// <summary>list: making, text, order. docs.python.org/3/library/stdtypes.html#list, Objects/listobject.c</summary>
public static partial class ListType
{
    public static readonly PyType Type = Make();

    private static PyType Make()
    {
        PyType type = PyType.Native("list", Define);
        type.MatchesSelf = true;
        type.IsSequencePattern = true;
        type.CallNone = static _ => new PyList();
        type.CallOne = static (context, iterable) =>
        {
            var list = new PyList();
            Extend(context, list, iterable);
            return list;
        };
        return type;
    }

    private static void Define(TypeDefinition d)
    {
        d.New(New).Method("__init__", Init).Unhashable();
        d.Method("__repr__", Repr);
        d.Method("__lt__", static (context, self, other) => Compare(context, self, other, CompareKind.Less));
        d.Method("__le__", static (context, self, other) => Compare(context, self, other, CompareKind.LessOrEqual));
        d.Method("__eq__", static (context, self, other) => Compare(context, self, other, CompareKind.Equal));
        d.Method("__ne__", static (context, self, other) => Compare(context, self, other, CompareKind.NotEqual));
        d.Method("__gt__", static (context, self, other) => Compare(context, self, other, CompareKind.Greater));
        d.Method("__ge__", static (context, self, other) => Compare(context, self, other, CompareKind.GreaterOrEqual));
        d.Since(9).ClassMethod("__class_getitem__", NativeTypes.ClassGetItem);
        DefineItems(d);
        DefineMethods(d);
    }

    private static PyList Self(Value self) => self.Reference as PyList ?? throw NativeTypes.WrongSelf(self, Type);

    private static Value New(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("list", arguments, Type);
        return cls == Type ? new PyList() : new PyListSubclass(cls);
    }

    private static Value Init(PyContext context, Arguments arguments)
    {
        PyList self = Self(arguments.At(0));
        if (arguments.HasKeywords && self.Type == Type) throw Errors.TypeError("list() takes no keyword arguments");
        if (self.Type == Type || !arguments.HasKeywords) arguments.Tail().CheckCount("list", 0, 1);
        self.Clear();
        if (arguments.Count > 1) Extend(context, self, arguments[1]);
        return Value.None;
    }

    private static Value Compare(PyContext context, Value self, Value other, CompareKind kind) =>
        other.Reference is PyList right ? SequenceOperators.Compare(context, new SequenceView(Self(self)), new SequenceView(right), kind) : Value.NotImplemented;

    private static Value Repr(PyContext context, Value self)
    {
        PyList list = Self(self);
        if (list.Count == 0) return Value.FromString("[]");
        if (!ReprGuard.Enter(context, list)) return Value.FromString("[...]");
        try
        {
            var text = new StringBuilder("[");
            for (int i = 0; i < list.Count; i++)
            {
                if (i > 0) text.Append(", ");
                text.Append(Representation.Repr(context, list[i]));
            }
            return PyText.ToValue(text.Append(']').ToString());
        }
        finally
        {
            ReprGuard.Leave(list);
        }
    }
}
