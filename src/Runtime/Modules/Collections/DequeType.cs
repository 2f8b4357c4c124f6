using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>collections.deque. docs.python.org/3/library/collections.html#deque-objects, Modules/_collectionsmodule.c</summary>
public static partial class DequeType
{
    public static readonly PyType Type = Make();
    internal static readonly PyType Iterator = NativeTypes.Make("_deque_iterator", "_collections", DefineIterator, subclassable: false);
    internal static readonly PyType ReverseIterator = NativeTypes.Make("_deque_reverse_iterator", "_collections", DefineIterator, subclassable: false);

    private static PyType Make()
    {
        PyType type = NativeTypes.Make("deque", "collections", Define);
        type.IsSequencePattern = true;
        return type;
    }

    private static void DefineIterator(TypeDefinition d)
    {
        IteratorTypes.Define(d);
        d.Method("__length_hint__", IteratorTypes.LengthHint);
    }

    private static void Define(TypeDefinition d)
    {
        d.New(New).Method("__init__", Init).Unhashable();
        d.Property("maxlen", static (_, self) => Self(self).MaxLength < 0 ? Value.None : Self(self).MaxLength);
        d.Method("__repr__", Repr);
        d.Method("__lt__", static (context, self, other) => Compare(context, self, other, CompareKind.Less));
        d.Method("__le__", static (context, self, other) => Compare(context, self, other, CompareKind.LessOrEqual));
        d.Method("__eq__", static (context, self, other) => Compare(context, self, other, CompareKind.Equal));
        d.Method("__ne__", static (context, self, other) => Compare(context, self, other, CompareKind.NotEqual));
        d.Method("__gt__", static (context, self, other) => Compare(context, self, other, CompareKind.Greater));
        d.Method("__ge__", static (context, self, other) => Compare(context, self, other, CompareKind.GreaterOrEqual));
        d.Method("__copy__", static (context, self) => Copy(context, self));
        d.Method("copy", static (context, self) => Copy(context, self));
        d.Method("__reduce__", Reduce);
        d.Since(9).ClassMethod("__class_getitem__", NativeTypes.ClassGetItem);
        DefineItems(d);
        DefineEnds(d);
    }

    private static PyDeque Self(Value self) => self.Reference as PyDeque ?? throw NativeTypes.WrongSelf(self, Type);

    private static Value New(PyContext context, Arguments arguments) =>
        new PyDeque(TypeCalls.ClassArgument("collections.deque", arguments, Type));

    private static Value Init(PyContext context, Arguments arguments)
    {
        PyDeque self = Self(arguments.At(0));
        Value[] bound = NativeTypes.Bind(context, arguments.Tail(), "deque", ["iterable", "maxlen"], 0, 2);
        long most = -1;
        if (!bound[1].IsNull && !bound[1].IsNone)
        {
            if (!PyInt.TryGetBig(bound[1], out _)) throw Errors.TypeError("an integer is required");
            most = Indexing.ToInt64(context, bound[1]);
            if (most < 0) throw Errors.ValueError("maxlen must be non-negative");
        }
        self.MaxLength = most;
        if (self.Count > 0) self.Clear();
        if (!bound[0].IsNull) Extend(context, self, bound[0]);
        return Value.None;
    }

    private static Value Compare(PyContext context, Value self, Value other, CompareKind kind) => other.Reference is PyDeque right
        ? SequenceOperators.Compare(context, new SequenceView(Self(self).ToArray()), new SequenceView(right.ToArray()), kind) : Value.NotImplemented;

    private static Value Repr(PyContext context, Value self)
    {
        PyDeque deque = Self(self);
        if (!ReprGuard.Enter(context, deque)) return Value.FromString("[...]");
        try
        {
            string items = Representation.Repr(context, new PyList(deque.ToArray()));
            return PyText.ToValue(deque.MaxLength < 0 ? $"{deque.Type.Name}({items})" : $"{deque.Type.Name}({items}, maxlen={deque.MaxLength})");
        }
        finally
        {
            ReprGuard.Leave(deque);
        }
    }

    private static Value Limit(PyDeque deque) => deque.MaxLength < 0 ? Value.None : deque.MaxLength;

    private static Value Copy(PyContext context, Value self)
    {
        PyDeque deque = Self(self);
        if (deque.Type == Type)
        {
            var copy = new PyDeque(Type) { MaxLength = deque.MaxLength };
            copy.Reset(deque.ToArray());
            return copy;
        }
        return deque.MaxLength < 0 ? context.Call(deque.Type, self) : context.Call(deque.Type, self, Limit(deque));
    }

    private static Value Reduce(PyContext context, Value self)
    {
        PyDeque deque = Self(self);
        Value state = ObjectType.StateOf(context, self);
        Value arguments = deque.MaxLength < 0 ? PyTuple.Empty : PyTuple.Of(PyTuple.Empty, deque.MaxLength);
        return PyTuple.Of(deque.Type, arguments, state, Iteration.Iterate(context, self));
    }
}
