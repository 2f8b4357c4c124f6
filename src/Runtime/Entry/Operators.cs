using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

/// <summary>Operators for emitted code: a fast lane for int and float, then the protocol. NULL means an exception is pending.</summary>
public static class Operators
{
    public static Value Add(PyContext context, Value a, Value b)
    {
        if (a.IsInt && b.IsInt)
        {
            long r = unchecked(a.Bits + b.Bits);
            if (((a.Bits ^ r) & (b.Bits ^ r)) >= 0) return Value.FromInt(r);
            return IntArithmetic.Add(a, b);
        }
        if (a.IsFloat && b.IsFloat) return Value.FromFloat(a.AsFloat + b.AsFloat);
        if (a.Reference is string x && b.Reference is string y) return new Value(string.Concat(x, y));
        if (a.Reference is PyInt && b.Reference is PyInt) return BigArithmetic.Add(a, b);
        return Binary(context, a, b, (int)BinaryKind.Add);
    }

    public static Value Subtract(PyContext context, Value a, Value b)
    {
        if (a.IsInt && b.IsInt)
        {
            long r = unchecked(a.Bits - b.Bits);
            if (((a.Bits ^ b.Bits) & (a.Bits ^ r)) >= 0) return Value.FromInt(r);
            return IntArithmetic.Subtract(a, b);
        }
        if (a.IsFloat && b.IsFloat) return Value.FromFloat(a.AsFloat - b.AsFloat);
        return Binary(context, a, b, (int)BinaryKind.Subtract);
    }

    public static Value Multiply(PyContext context, Value a, Value b)
    {
        if (a.IsInt && b.IsInt)
        {
            long high = Math.BigMul(a.Bits, b.Bits, out long low);
            if (high == low >> 63) return Value.FromInt(low);
            return IntArithmetic.Multiply(a, b);
        }
        if (a.IsFloat && b.IsFloat) return Value.FromFloat(a.AsFloat * b.AsFloat);
        if (a.Reference is PyInt && b.IsInt) return BigArithmetic.Multiply(a, b);
        return Binary(context, a, b, (int)BinaryKind.Multiply);
    }

    public static Value InPlaceAdd(PyContext context, Value a, Value b)
    {
        if (a.IsInt && b.IsInt)
        {
            long r = unchecked(a.Bits + b.Bits);
            if (((a.Bits ^ r) & (b.Bits ^ r)) >= 0) return Value.FromInt(r);
        }
        if (a.IsFloat && b.IsFloat) return Value.FromFloat(a.AsFloat + b.AsFloat);
        if (a.Reference is string x && b.Reference is string y) return new Value(string.Concat(x, y));
        if (a.Reference is PyInt && b.Reference is PyInt) return BigArithmetic.Add(a, b);
        return Binary(context, a, b, (int)BinaryKind.InPlaceAdd);
    }

    public static Value InPlaceSubtract(PyContext context, Value a, Value b) =>
        (a.IsInt && b.IsInt) || (a.IsFloat && b.IsFloat) ? Subtract(context, a, b) : Binary(context, a, b, (int)BinaryKind.InPlaceSubtract);

    public static Value InPlaceMultiply(PyContext context, Value a, Value b) =>
        (a.IsInt && b.IsInt) || (a.IsFloat && b.IsFloat) ? Multiply(context, a, b)
        : a.Reference is PyInt && b.IsInt ? BigArithmetic.Multiply(a, b)
        : Binary(context, a, b, (int)BinaryKind.InPlaceMultiply);

    public static Value TrueDivide(PyContext context, Value a, Value b)
    {
        if (a.IsFloat && b.IsFloat && b.AsFloat != 0.0) return Value.FromFloat(a.AsFloat / b.AsFloat);
        return Binary(context, a, b, (int)BinaryKind.TrueDivide);
    }

    public static Value FloorDivide(PyContext context, Value a, Value b)
    {
        if (a.IsInt && b.IsInt && b.Bits > 0)
        {
            long quotient = a.Bits / b.Bits;
            return Value.FromInt(a.Bits < 0 && quotient * b.Bits != a.Bits ? quotient - 1 : quotient);
        }
        return Binary(context, a, b, (int)BinaryKind.FloorDivide);
    }

    public static Value Remainder(PyContext context, Value a, Value b)
    {
        if (a.IsInt && b.IsInt && b.Bits > 0)
        {
            long rest = a.Bits % b.Bits;
            return Value.FromInt(rest < 0 ? rest + b.Bits : rest);
        }
        return Binary(context, a, b, (int)BinaryKind.Remainder);
    }

    public static Value And(PyContext context, Value a, Value b) =>
        a.IsInt && b.IsInt ? Value.FromInt(a.Bits & b.Bits) : Binary(context, a, b, (int)BinaryKind.And);

    public static Value Or(PyContext context, Value a, Value b) =>
        a.IsInt && b.IsInt ? Value.FromInt(a.Bits | b.Bits) : Binary(context, a, b, (int)BinaryKind.Or);

    public static Value Xor(PyContext context, Value a, Value b) =>
        a.IsInt && b.IsInt ? Value.FromInt(a.Bits ^ b.Bits) : Binary(context, a, b, (int)BinaryKind.Xor);

    public static Value RightShift(PyContext context, Value a, Value b) =>
        a.IsInt && b.IsInt && (ulong)b.Bits < 64 ? Value.FromInt(a.Bits >> (int)b.Bits) : Binary(context, a, b, (int)BinaryKind.RightShift);

    public static Value LeftShift(PyContext context, Value a, Value b)
    {
        if (a.IsInt && b.IsInt && (ulong)b.Bits < 63)
        {
            long r = a.Bits << (int)b.Bits;
            if (r >> (int)b.Bits == a.Bits) return Value.FromInt(r);
        }
        return Binary(context, a, b, (int)BinaryKind.LeftShift);
    }

    /// <summary>Numbers whose plain lane did not take them stay out of the protocol: int with big int, int with float.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Binary(PyContext context, Value a, Value b, int kind)
    {
        if ((a.Reference is PyInt && (b.IsInt || b.Reference is PyInt)) || (a.IsInt && b.Reference is PyInt))
        {
            switch ((BinaryKind)kind)
            {
                case BinaryKind.Add or BinaryKind.InPlaceAdd: return BigArithmetic.Add(a, b);
                case BinaryKind.Subtract or BinaryKind.InPlaceSubtract: return BigArithmetic.Subtract(a, b);
                case BinaryKind.Multiply or BinaryKind.InPlaceMultiply: return BigArithmetic.Multiply(a, b);
            }
        }
        return BinaryByProtocol(context, a, b, kind);
    }

    private static Value BinaryByProtocol(PyContext context, Value a, Value b, int kind)
    {
        try { return NumberLanes.TryBinary((BinaryKind)kind, a, b, out Value result) ? result : Arithmetic.Binary(context, (BinaryKind)kind, a, b); }
        catch (Exception e) { return context.Fail(e); }
    }

    public static Value Negative(PyContext context, Value a)
    {
        if (a.IsInt && a.Bits != long.MinValue) return Value.FromInt(-a.Bits);
        if (a.IsFloat) return Value.FromFloat(-a.AsFloat);
        try { return Arithmetic.Negative(context, a); }
        catch (Exception e) { return context.Fail(e); }
    }

    public static Value Positive(PyContext context, Value a)
    {
        try { return Arithmetic.Positive(context, a); }
        catch (Exception e) { return context.Fail(e); }
    }

    public static Value Invert(PyContext context, Value a)
    {
        if (a.IsInt) return Value.FromInt(~a.Bits);
        try { return Arithmetic.Invert(context, a); }
        catch (Exception e) { return context.Fail(e); }
    }

    // ---- Comparison ----

    public static Value Less(PyContext context, Value a, Value b)
    {
        if (a.IsInt && b.IsInt) return a.Bits < b.Bits;
        if (a.IsFloat && b.IsFloat) return a.AsFloat < b.AsFloat;
        return Compare(context, a, b, (int)CompareKind.Less);
    }

    public static Value LessOrEqual(PyContext context, Value a, Value b)
    {
        if (a.IsInt && b.IsInt) return a.Bits <= b.Bits;
        if (a.IsFloat && b.IsFloat) return a.AsFloat <= b.AsFloat;
        return Compare(context, a, b, (int)CompareKind.LessOrEqual);
    }

    public static Value Equal(PyContext context, Value a, Value b)
    {
        if (a.IsInt && b.IsInt) return a.Bits == b.Bits;
        if (a.Reference is string x && b.Reference is string y) return x == y;
        if (a.IsFloat && b.IsFloat) return a.AsFloat == b.AsFloat;
        return Compare(context, a, b, (int)CompareKind.Equal);
    }

    public static Value NotEqual(PyContext context, Value a, Value b)
    {
        if (a.IsInt && b.IsInt) return a.Bits != b.Bits;
        if (a.Reference is string x && b.Reference is string y) return x != y;
        if (a.IsFloat && b.IsFloat) return a.AsFloat != b.AsFloat;
        return Compare(context, a, b, (int)CompareKind.NotEqual);
    }

    public static Value Greater(PyContext context, Value a, Value b)
    {
        if (a.IsInt && b.IsInt) return a.Bits > b.Bits;
        if (a.IsFloat && b.IsFloat) return a.AsFloat > b.AsFloat;
        return Compare(context, a, b, (int)CompareKind.Greater);
    }

    public static Value GreaterOrEqual(PyContext context, Value a, Value b)
    {
        if (a.IsInt && b.IsInt) return a.Bits >= b.Bits;
        if (a.IsFloat && b.IsFloat) return a.AsFloat >= b.AsFloat;
        return Compare(context, a, b, (int)CompareKind.GreaterOrEqual);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value Compare(PyContext context, Value a, Value b, int kind)
    {
        try { return Comparison.Compare(context, a, b, (CompareKind)kind); }
        catch (Exception e) { return context.Fail(e); }
    }

    /// <summary>Python's <c>a is b</c>, or <c>a is not b</c>.</summary>
    public static Value Is(Value a, Value b, bool invert) => (Value.Is(a, b) || ComplexType.IsSameNumber(a, b)) != invert;

    /// <summary>Python's <c>item in container</c>, or <c>not in</c>.</summary>
    public static Value Contains(PyContext context, Value item, Value container, bool invert)
    {
        try
        {
            bool found = container.Reference switch
            {
                PyTuple tuple when tuple.GetType() == typeof(PyTuple) => TupleType.Contains(context, tuple, item),
                PyDict dictionary when dictionary.Type == DictType.Type => dictionary.Contains(context, item),
                PySet set when set.Type == SetType.Type => set.Contains(context, item),
                _ => Items.Contains(context, container, item),
            };
            return found != invert;
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
    }

    // ---- Truth: 1 true, 0 false, -1 an exception is pending ----

    /// <summary>The truth of a value: 1, 0, or -1 with an exception pending.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IsTrue(PyContext context, Value value) => value.IsBool ? (int)value.Bits : IsTrueSlow(context, value);

    // A method that catches keeps its arguments in memory: what is mostly tested is so before.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int IsTrueSlow(PyContext context, Value value)
    {
        if (value.Reference is { } reference && reference.GetType() == typeof(PyList)) return Unsafe.As<PyList>(reference).Count != 0 ? 1 : 0;
        if (value.IsInt) return value.Bits != 0 ? 1 : 0;
        if (value.IsNone) return 0;
        return IsTrueOther(context, value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int IsTrueOther(PyContext context, Value value)
    {
        try { return Truth.Of(context, value) ? 1 : 0; }
        catch (Exception e)
        {
            context.Fail(e);
            return -1;
        }
    }

    /// <summary>TO_BOOL.</summary>
    public static Value ToBool(PyContext context, Value value)
    {
        if (value.IsBool) return value;
        int truth = IsTrueSlow(context, value);
        return truth < 0 ? default : Value.FromBool(truth != 0);
    }

    /// <summary>UNARY_NOT.</summary>
    public static Value Not(PyContext context, Value value)
    {
        int truth = IsTrue(context, value);
        return truth < 0 ? default : Value.FromBool(truth == 0);
    }

    // ---- Items ----

    public static Value GetItem(PyContext context, Value container, Value key)
    {
        object? reference = container.Reference;
        if (reference is not null && key.IsInt && reference.GetType() == typeof(PyList))
        {
            var list = (PyList)reference;
            long index = key.Bits < 0 ? key.Bits + list.Count : key.Bits;
            if ((ulong)index < (ulong)list.Count && list[(int)index] is { IsNull: false } item) return item;
        }
        else if (reference is not null && reference.GetType() == typeof(PyDict))
        {
            return GetDictionaryItem(context, (PyDict)reference, key);
        }
        else if (reference is not null && key.IsInt && reference.GetType() == typeof(PyTuple))
        {
            Value[] items = ((PyTuple)reference).Items;
            long index = key.Bits < 0 ? key.Bits + items.Length : key.Bits;
            if ((ulong)index < (ulong)items.Length) return items[index];
        }
        else if (reference is string text && key.IsInt)
        {
            long index = key.Bits < 0 ? key.Bits + text.Length : key.Bits;
            if ((ulong)index < (ulong)text.Length) return Value.FromString(PyText.OfChar(text[(int)index]));
        }
        return GetItemSlow(context, container, key);
    }

    private static Value GetDictionaryItem(PyContext context, PyDict dictionary, Value key)
    {
        try
        {
            Value value = dictionary.Get(context, key);
            if (!value.IsNull) return value;
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
        context.SetError(new PyBaseException(ExceptionTypes.KeyError, key));
        return default;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value GetItemSlow(PyContext context, Value container, Value key)
    {
        if (key.IsInt && BuiltinSlices.TryByte(container, key.Bits, out byte item)) return item;
        try { return Items.Get(context, container, key); }
        catch (Exception e) { return context.Fail(e); }
    }

    /// <summary>STORE_SUBSCR; false with an exception pending.</summary>
    public static bool SetItem(PyContext context, Value value, Value container, Value key)
    {
        object? reference = container.Reference;
        if (reference is not null && key.IsInt && reference.GetType() == typeof(PyList))
        {
            var list = (PyList)reference;
            long index = key.Bits < 0 ? key.Bits + list.Count : key.Bits;
            if ((ulong)index < (ulong)list.Count)
            {
                list[(int)index] = value;
                return true;
            }
        }
        return SetItemSlow(context, value, container, key);
    }

    private static bool SetItemSlow(PyContext context, Value value, Value container, Value key)
    {
        try
        {
            if (container.Reference is PyDict dictionary && dictionary.GetType() == typeof(PyDict)) dictionary.Set(context, key, value);
            else Items.Set(context, container, key, value);
            return true;
        }
        catch (Exception e)
        {
            context.Fail(e);
            return false;
        }
    }

    public static bool DeleteItem(PyContext context, Value container, Value key)
    {
        try
        {
            Items.Delete(context, container, key);
            return true;
        }
        catch (Exception e)
        {
            context.Fail(e);
            return false;
        }
    }

    /// <summary>BINARY_SLICE.</summary>
    public static Value GetSlice(PyContext context, Value container, Value start, Value stop)
    {
        Value part = IsBound(start) && IsBound(stop) ? BuiltinSlices.Get(context, container, start, stop) : default;
        return part.IsNull ? GetItemSlow(context, container, new PySlice(start, stop, Value.None)) : part;
    }

    private static bool IsBound(Value value) => value.IsInt || value.IsNone;

    /// <summary>BINARY_SUBSCR with a slice that was built for it.</summary>
    public static Value GetExtendedSlice(PyContext context, Value container, Value start, Value stop, Value step) =>
        GetItemSlow(context, container, new PySlice(start, stop, step));

    public static bool SetSlice(PyContext context, Value value, Value container, Value start, Value stop) =>
        SetItem(context, value, container, new PySlice(start, stop, Value.None));
}
