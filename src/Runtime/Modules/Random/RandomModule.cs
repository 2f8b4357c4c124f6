namespace PyToCil.Runtime.Modules;

/// <summary>The modules <c>random</c> and <c>_random</c>. docs.python.org/3/library/random.html</summary>
internal static class RandomModule
{
    // The functions of the module are methods of one hidden generator.
    private static readonly string[] s_functions =
    [
        "betavariate", "binomialvariate", "choice", "choices", "expovariate", "gammavariate", "gauss", "getrandbits", "getstate", "lognormvariate",
        "normalvariate", "paretovariate", "randbytes", "randint", "random", "randrange", "sample", "seed", "setstate", "shuffle", "triangular",
        "uniform", "vonmisesvariate", "weibullvariate",
    ];

    internal static PyModule Create(PyInterpreter interpreter)
    {
        var module = new PyModule(interpreter, "random", "Random variable generators.");
        module.Add("Random", RandomTypes.Random);
        var generator = new PyRandom(RandomTypes.Random);
        generator.Generator.Seed(new System.Numerics.BigInteger(System.Security.Cryptography.RandomNumberGenerator.GetBytes(2496), isUnsigned: true));
        module.Add("_inst", generator);
        foreach (string name in s_functions)
            if (RandomTypes.Random.Lookup(name).Reference is PyBuiltinFunction function) module.Add(name, new PyBoundBuiltin(function, generator));
        return module;
    }

    internal static PyModule CreateBase(PyInterpreter interpreter) =>
        new PyModule(interpreter, "_random", "Module implements the Mersenne Twister random number generator.").Add("Random", RandomTypes.Base);
}
