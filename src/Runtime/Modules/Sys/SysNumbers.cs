using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary><c>sys.maxsize</c>, <c>float_info</c>, <c>int_info</c>, <c>hash_info</c>, <c>thread_info</c>.</summary>
internal static class SysNumbers
{
    private static readonly PyType s_float = NamedTupleTypes.Make("sys", "float_info", "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds");
    private static readonly PyType s_int = NamedTupleTypes.Make("sys", "int_info", "bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold");
    private static readonly PyType s_hash = NamedTupleTypes.Make("sys", "hash_info", "width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff");

    public static void AddTo(PyModule module) => module
        .Add("maxsize", long.MaxValue)
        .Add("maxunicode", 0x10ffffL)
        .Add("float_repr_style", Value.FromString("short"))
        .Add("float_info", new PyTuple(s_float, [double.MaxValue, 1024L, 308L, 2.2250738585072014e-308, -1021L, -307L, 15L, 53L, 2.220446049250313e-16, 2L, 1L]))
        .Add("int_info", new PyTuple(s_int, [30L, 4L, 4300L, 640L]))
        .Add("hash_info", new PyTuple(s_hash, [64L, (1L << 61) - 1, 314159L, 0L, 1000003L, Value.FromString("siphash13"), 64L, 128L, 0L]));
}
