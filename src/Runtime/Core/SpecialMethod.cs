namespace PyToCil.Runtime;

/// <summary>The special methods that operations look up on a type; each has a cached slot in <see cref="PyType"/>. Data model: docs.python.org/3/reference/datamodel.html#special-method-names</summary>
public enum SpecialMethod
{
    New, Init, Del, Repr, Str, Bytes, Format, Hash, Bool, Call, Len, LengthHint, Dir, SizeOf, Reduce,
    LessThan, LessOrEqual, Equal, NotEqual, GreaterThan, GreaterOrEqual,
    GetAttribute, GetAttr, SetAttr, DelAttr, Get, Set, Delete, SetName, InitSubclass, SubclassHook, ClassGetItem, Prepare, InstanceCheck, SubclassCheck, MroEntries,
    GetItem, SetItem, DelItem, Missing, Contains, Iter, Next, Reversed, Await, AIter, ANext, Enter, Exit, AEnter, AExit,
    Add, Subtract, Multiply, MatrixMultiply, TrueDivide, FloorDivide, Modulo, DivMod, Power, LeftShift, RightShift, And, Xor, Or,
    ReflectedAdd, ReflectedSubtract, ReflectedMultiply, ReflectedMatrixMultiply, ReflectedTrueDivide, ReflectedFloorDivide, ReflectedModulo,
    ReflectedDivMod, ReflectedPower, ReflectedLeftShift, ReflectedRightShift, ReflectedAnd, ReflectedXor, ReflectedOr,
    InPlaceAdd, InPlaceSubtract, InPlaceMultiply, InPlaceMatrixMultiply, InPlaceTrueDivide, InPlaceFloorDivide, InPlaceModulo, InPlacePower,
    InPlaceLeftShift, InPlaceRightShift, InPlaceAnd, InPlaceXor, InPlaceOr,
    Negative, Positive, Absolute, Invert, Complex, Int, Float, Index, Round, Truncate, Floor, Ceiling,
}

/// <summary>The Python names of the special methods.</summary>
public static class SpecialMethods
{
    private static readonly string[] s_names =
    [
        "__new__", "__init__", "__del__", "__repr__", "__str__", "__bytes__", "__format__", "__hash__", "__bool__", "__call__", "__len__", "__length_hint__", "__dir__", "__sizeof__", "__reduce__",
        "__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__",
        "__getattribute__", "__getattr__", "__setattr__", "__delattr__", "__get__", "__set__", "__delete__", "__set_name__", "__init_subclass__", "__subclasshook__", "__class_getitem__", "__prepare__", "__instancecheck__", "__subclasscheck__", "__mro_entries__",
        "__getitem__", "__setitem__", "__delitem__", "__missing__", "__contains__", "__iter__", "__next__", "__reversed__", "__await__", "__aiter__", "__anext__", "__enter__", "__exit__", "__aenter__", "__aexit__",
        "__add__", "__sub__", "__mul__", "__matmul__", "__truediv__", "__floordiv__", "__mod__", "__divmod__", "__pow__", "__lshift__", "__rshift__", "__and__", "__xor__", "__or__",
        "__radd__", "__rsub__", "__rmul__", "__rmatmul__", "__rtruediv__", "__rfloordiv__", "__rmod__",
        "__rdivmod__", "__rpow__", "__rlshift__", "__rrshift__", "__rand__", "__rxor__", "__ror__",
        "__iadd__", "__isub__", "__imul__", "__imatmul__", "__itruediv__", "__ifloordiv__", "__imod__", "__ipow__",
        "__ilshift__", "__irshift__", "__iand__", "__ixor__", "__ior__",
        "__neg__", "__pos__", "__abs__", "__invert__", "__complex__", "__int__", "__float__", "__index__", "__round__", "__trunc__", "__floor__", "__ceil__",
    ];

    public static int Count => s_names.Length;

    public static string NameOf(SpecialMethod method) => s_names[(int)method];
}
