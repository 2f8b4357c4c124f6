using PyToCil.Benchmarks.ByHand.Callbacks;
using PyToCil.Benchmarks.ByHand.Classic;
using PyToCil.Benchmarks.ByHand.Dio;
using PyToCil.Benchmarks.ByHand.Host;

namespace PyToCil.Benchmarks.ByHand;

/// <summary>
/// Programs of benchmarks/programs as typed C#: what somebody writes who knows the types, with the same algorithm and the same
/// result. Integers are long and do not grow; nothing is vectorised or unsafe by hand.
/// </summary>
public static class Catalogue
{
    /// <summary>What the Python program's <c>run(n)</c> is, by the program's name.</summary>
    public static IReadOnlyDictionary<string, Func<long, object>> Programs { get; } = new Dictionary<string, Func<long, object>>
    {
        ["add"] = Add.Run,
        ["attr_update"] = AttributeUpdate.Run,
        ["collatz"] = Collatz.Run,
        ["dictacc"] = DictionaryAccumulation.Run,
        ["gensum"] = GeneratorSum.Run,
        ["intmix"] = IntegerMix.Run,
        ["levenshtein"] = Levenshtein.Run,
        ["listcomp"] = ListComprehension.Run,
        ["mandel_complex"] = MandelbrotComplex.Run,
        ["mandel_float"] = MandelbrotFloat.Run,
        ["matmul"] = MatrixMultiplication.Run,
        ["poly"] = Polynomial.Run,
        ["score"] = Score.Run,
        ["setops"] = SetOperations.Run,
        ["sieve"] = Sieve.Run,
        ["try_hot"] = TryHot.Run,
        ["virtual"] = VirtualCalls.Run,
        ["wordcount"] = WordCount.Run,

        ["aes"] = Aes.Run,
        ["binary_trees"] = BinaryTrees.Run,
        ["fannkuch"] = Fannkuch.Run,
        ["float_points"] = FloatPoints.Run,
        ["generators"] = Generators.Run,
        ["life"] = Life.Run,
        ["mandelbrot"] = Mandelbrot.Run,
        ["nbody"] = NBody.Run,
        ["nqueens"] = NQueens.Run,
        ["pidigits"] = PiDigits.Run,
        ["raytrace"] = RayTrace.Run,
        ["scimark_fft"] = FourierTransform.Run,
        ["scimark_lu"] = LuFactorisation.Run,
        ["scimark_monte_carlo"] = MonteCarlo.Run,
        ["scimark_sor"] = Relaxation.Run,
        ["scimark_sparse"] = SparseProduct.Run,
        ["spectral_norm"] = SpectralNorm.Run,

        ["append3"] = ThreeAppends.Run,
        ["brainfuck"] = Brainfuck.Run,
        ["dna_read"] = DnaRead.Run,
        ["fib15"] = Fibonacci.Run,
        ["hypot_str"] = HypotOfText.Run,
        ["selection_sort"] = SelectionSort.Run,
        ["string_translation"] = StringTranslation.Run,
        ["trans"] = AdditionChain.Run,

        // Through a delegate made of a method, as any host would hold it.
        ["call_add"] = n => HostLoops.CallAdd(HostLoops.Add, n),
        ["call_key"] = n => HostLoops.CallKey(HostLoops.Key, n),
        ["call_objects"] = n => HostLoops.CallObjects(HostLoops.ScoreObjects, n),
        ["call_predicate"] = n => HostLoops.CallPredicate(HostLoops.IsLarge, n),
        ["call_score"] = n => HostLoops.CallScore(HostLoops.Score, n),
    };
}
