using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>product, permutations, combinations, combinations_with_replacement.</summary>
internal static class CombinatoricIterators
{
    public static readonly PyType Product = ItertoolsModule.Make("product", NewProduct);
    public static readonly PyType Permutations = ItertoolsModule.Make("permutations", NewPermutations);
    public static readonly PyType Combinations = ItertoolsModule.Make("combinations", NewCombinations);
    public static readonly PyType CombinationsWithReplacement = ItertoolsModule.Make("combinations_with_replacement", NewWithReplacement);

    private static Value NewProduct(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("itertools.product", arguments, Product);
        long repeat = 1;
        for (int i = 0; i < arguments.Names.Length; i++)
        {
            if (arguments.Names[i] != "repeat") throw NativeTypes.InvalidKeyword(context, "product", arguments.Names[i]);
            repeat = Indexing.ToInt64(context, arguments.Keywords[i]);
        }
        if (repeat < 0) throw Errors.ValueError("repeat argument cannot be negative");
        int given = arguments.Count - 1;
        if (given > 0 && repeat > int.MaxValue / given) throw Errors.OverflowError("repeat argument too large");
        int count = given * (int)Math.Min(repeat, int.MaxValue);
        if (given == 0 || repeat == 0) count = 0;
        var pools = new Value[count][];
        for (int i = 0; i < given && count > 0; i++) pools[i] = Iteration.ToArray(context, arguments[i + 1]);
        for (int i = given; i < count; i++) pools[i] = pools[i - given];
        return new ProductIterator(cls, pools);
    }

    private static Value NewPermutations(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("itertools.permutations", arguments, Permutations);
        Value[] bound = NativeTypes.Bind(context, arguments.Tail(), "permutations", ["iterable", "r"], 1, 2);
        Value[] pool = Iteration.ToArray(context, bound[0]);
        long r = pool.Length;
        if (!bound[1].IsNull && !bound[1].IsNone)
        {
            if (!PyInt.TryGetBig(bound[1], out _)) throw Errors.TypeError("Expected int as r");
            r = Indexing.ToInt64(context, bound[1]);
            if (r < 0) throw Errors.ValueError("r must be non-negative");
        }
        return new PermutationsIterator(cls, pool, r);
    }

    private static long Size(PyContext context, Value value)
    {
        long r = Indexing.ToInt64(context, value);
        return r < 0 ? throw Errors.ValueError(PyVersion.Text("r must be non-negative", 15, "r cannot be negative")) : r;
    }

    private static Value NewCombinations(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("itertools.combinations", arguments, Combinations);
        Value[] bound = NativeTypes.Bind(context, arguments.Tail(), "combinations", ["iterable", "r"], 2, 2);
        long r = Indexing.ToInt64(context, bound[1]);
        Value[] pool = Iteration.ToArray(context, bound[0]);
        return new CombinationsIterator(cls, pool, Size(context, r));
    }

    private static Value NewWithReplacement(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("itertools.combinations_with_replacement", arguments, CombinationsWithReplacement);
        Value[] bound = NativeTypes.Bind(context, arguments.Tail(), "combinations_with_replacement", ["iterable", "r"], 2, 2);
        long r = Indexing.ToInt64(context, bound[1]);
        Value[] pool = Iteration.ToArray(context, bound[0]);
        return new ReplacementIterator(cls, pool, Size(context, r));
    }

    internal static PyTuple Pick(Value[] pool, ReadOnlySpan<int> indices)
    {
        if (indices.Length == 0) return PyTuple.Empty;
        var items = new Value[indices.Length];
        for (int i = 0; i < items.Length; i++) items[i] = pool[indices[i]];
        return new PyTuple(items);
    }
}

internal sealed class ProductIterator(PyType type, Value[][] pools) : PyAdapterIterator(type)
{
    private int[]? _indices;
    private bool _ended;

    public override bool MoveNext(PyContext context, out Value item)
    {
        item = default;
        if (_ended || !Advance())
        {
            _ended = true;
            return false;
        }
        if (pools.Length == 0)
        {
            item = PyTuple.Empty;
            return true;
        }
        var items = new Value[pools.Length];
        for (int i = 0; i < items.Length; i++) items[i] = pools[i][_indices![i]];
        item = new PyTuple(items);
        return true;
    }

    private bool Advance()
    {
        if (_indices is null)
        {
            _indices = new int[pools.Length];
            return !Array.Exists(pools, static p => p.Length == 0);
        }
        for (int i = pools.Length - 1; i >= 0; i--)
        {
            if (++_indices[i] < pools[i].Length) return true;
            _indices[i] = 0;
        }
        return false;
    }
}

internal sealed class PermutationsIterator : PyAdapterIterator
{
    private readonly Value[] _pool;
    private readonly int _size;
    private readonly int[] _indices;
    private readonly int[] _cycles;
    private bool _started;
    private bool _ended;

    public PermutationsIterator(PyType type, Value[] pool, long size) : base(type)
    {
        _pool = pool;
        _ended = size > pool.Length;
        _size = _ended ? 0 : (int)size;
        _indices = new int[pool.Length];
        for (int i = 0; i < _indices.Length; i++) _indices[i] = i;
        _cycles = new int[_size];
        for (int i = 0; i < _size; i++) _cycles[i] = pool.Length - i;
    }

    public override bool MoveNext(PyContext context, out Value item)
    {
        item = default;
        if (_ended || !Advance())
        {
            _ended = true;
            return false;
        }
        item = CombinatoricIterators.Pick(_pool, _indices.AsSpan(0, _size));
        return true;
    }

    private bool Advance()
    {
        if (!_started) return _started = true;
        for (int i = _size - 1; i >= 0; i--)
        {
            _cycles[i]--;
            if (_cycles[i] == 0)
            {
                int index = _indices[i];
                Array.Copy(_indices, i + 1, _indices, i, _indices.Length - i - 1);
                _indices[^1] = index;
                _cycles[i] = _indices.Length - i;
            }
            else
            {
                int j = _indices.Length - _cycles[i];
                (_indices[i], _indices[j]) = (_indices[j], _indices[i]);
                return true;
            }
        }
        return false;
    }
}

internal sealed class CombinationsIterator : PyAdapterIterator
{
    private readonly Value[] _pool;
    private readonly int[] _indices;
    private bool _started;
    private bool _ended;

    public CombinationsIterator(PyType type, Value[] pool, long size) : base(type)
    {
        _pool = pool;
        _ended = size > pool.Length;
        _indices = new int[_ended ? 0 : size];
        for (int i = 0; i < _indices.Length; i++) _indices[i] = i;
    }

    public override bool MoveNext(PyContext context, out Value item)
    {
        item = default;
        if (_ended || !Advance())
        {
            _ended = true;
            return false;
        }
        item = CombinatoricIterators.Pick(_pool, _indices);
        return true;
    }

    private bool Advance()
    {
        if (!_started) return _started = true;
        int r = _indices.Length;
        int i = r - 1;
        while (i >= 0 && _indices[i] == i + _pool.Length - r) i--;
        if (i < 0) return false;
        _indices[i]++;
        for (int j = i + 1; j < r; j++) _indices[j] = _indices[j - 1] + 1;
        return true;
    }
}

internal sealed class ReplacementIterator : PyAdapterIterator
{
    private readonly Value[] _pool;
    private readonly int[] _indices;
    private bool _started;
    private bool _ended;

    public ReplacementIterator(PyType type, Value[] pool, long size) : base(type)
    {
        _pool = pool;
        _ended = pool.Length == 0 && size > 0;
        if (size > Array.MaxLength) throw Errors.MemoryError();
        _indices = new int[size];
    }

    public override bool MoveNext(PyContext context, out Value item)
    {
        item = default;
        if (_ended || !Advance())
        {
            _ended = true;
            return false;
        }
        item = CombinatoricIterators.Pick(_pool, _indices);
        return true;
    }

    private bool Advance()
    {
        if (!_started) return _started = true;
        int i = _indices.Length - 1;
        while (i >= 0 && _indices[i] == _pool.Length - 1) i--;
        if (i < 0) return false;
        int value = _indices[i] + 1;
        for (int j = i; j < _indices.Length; j++) _indices[j] = value;
        return true;
    }
}
