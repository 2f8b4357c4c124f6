using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

internal static partial class RandomTypes
{
    private static readonly string[] s_choiceNames = ["self", "seq"];
    private static readonly string[] s_choicesNames = ["self", "population", "weights", "cum_weights", "k"];
    private static readonly string[] s_shuffleNames = ["self", "x"];
    private static readonly string[] s_sampleNames = ["self", "population", "k", "counts"];
    private static readonly string[] s_sampleNamesBeforeCounts = ["self", "population", "k"];

    private static void DefineSequences(TypeDefinition d)
    {
        d.Method("choice", Choice).Method("choices", Choices).Method("shuffle", Shuffle).Method("sample", Sample);
    }

    private static Value Choice(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default];
        PythonArguments.Bind("Random.choice", s_choiceNames, 2, 2, arguments, bound);
        long length = Lengths.Of(context, bound[1]);
        if (length == 0) throw Errors.IndexError(PyVersion.Text("Cannot choose from an empty sequence", 9, "list index out of range", 11, "Cannot choose from an empty sequence"));
        return Items.Get(context, bound[1], Value.FromInt(Self(bound[0]).Below(context, length)));
    }

    private static Value Shuffle(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default];
        PythonArguments.Bind("Random.shuffle", s_shuffleNames, 2, 2, arguments, bound);
        PyRandom self = Self(bound[0]);
        Value list = bound[1];
        for (long i = Lengths.Of(context, list) - 1; i >= 1; i--)
        {
            long j = self.Below(context, i + 1);
            Value at = Items.Get(context, list, Value.FromInt(j)), last = Items.Get(context, list, Value.FromInt(i));
            Items.Set(context, list, Value.FromInt(i), at);
            Items.Set(context, list, Value.FromInt(j), last);
        }
        return Value.None;
    }

    private static bool IsSequence(Value value)
    {
        if (PyText.IsStr(value) || BytesLike.Is(value)) return true;
        foreach (PyType type in value.Type.Mro)
            if (type.IsSequencePattern) return true;
        return false;
    }

    private static Value Sample(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default, default, default];
        if (PyVersion.Since(9)) PythonArguments.Bind("Random.sample", s_sampleNames, 3, 3, arguments, bound);
        else PythonArguments.Bind("Random.sample", s_sampleNamesBeforeCounts, 3, 3, arguments, bound[..3]);
        PyRandom self = Self(bound[0]);
        Value population = bound[1];
        if (population.Reference is PySetBase && !PyVersion.Since(11)) population = TupleOfSet(context, population);
        if (!IsSequence(population))
        {
            throw Errors.TypeError(PyVersion.Text(
                "Population must be a sequence or set.  For dicts, use list(d).", 9, "Population must be a sequence.  For dicts or sets, use sorted(d)."));
        }
        long count = Lengths.Of(context, population);
        if (bound[3].IsNull || bound[3].IsNone)
        {
            long[] indexes = SampleIndexes(context, self, count, Indexing.ToInt64(context, bound[2]));
            return new PyList(Array.ConvertAll(indexes, i => Items.Get(context, population, Value.FromInt(i))));
        }
        return SampleCounted(context, self, population, count, bound[2], bound[3]);
    }

    // Up to 3.10 sets are taken too; from 3.9 on with a warning.
    private static PyTuple TupleOfSet(PyContext context, Value population)
    {
        if (PyVersion.Since(9))
            WarningsModule.Warn(context, ExceptionTypes.DeprecationWarning, "Sampling from a set deprecated\nsince Python 3.9 and will be removed in a subsequent version.");
        return new PyTuple(Iteration.ToArray(context, population));
    }

    private static Value SampleCounted(PyContext context, PyRandom self, Value population, long count, Value k, Value counts)
    {
        List<Value> sums = Accumulate(context, counts);
        if (sums.Count != count) throw Errors.ValueError("The number of counts does not match the population");
        Value total = sums[^1];
        if (!PyInt.IsAny(total)) throw Errors.TypeError("Counts must be integers");
        sums.RemoveAt(sums.Count - 1);
        long all = Indexing.ToInt64(context, total);
        if (all <= 0 && !PyVersion.Since(14)) throw Errors.ValueError("Total of counts must be greater than zero");
        long[] selections = SampleIndexes(context, self, all, Indexing.ToInt64(context, k));
        var result = new Value[selections.Length];
        for (int i = 0; i < result.Length; i++)
            result[i] = Items.Get(context, population, Value.FromInt(Bisect(context, sums, Value.FromInt(selections[i]), sums.Count)));
        return new PyList(result);
    }

    /// <summary>Which positions of a population a sample takes; the pool or the set of CPython's method, as the sizes suggest.</summary>
    private static long[] SampleIndexes(PyContext context, PyRandom self, long n, long k)
    {
        if (k < 0 || k > n) throw Errors.ValueError("Sample larger than population or is negative");
        var result = new long[k];
        double setSize = 21;
        if (k > 5) setSize += Math.Pow(4, Math.Ceiling(Math.Log(k * 3) / Math.Log(4)));
        if (n <= setSize)
        {
            var pool = new long[n];
            for (int i = 0; i < n; i++) pool[i] = i;
            for (int i = 0; i < k; i++)
            {
                long j = self.Below(context, n - i);
                result[i] = pool[j];
                pool[j] = pool[n - i - 1];
            }
            return result;
        }
        var selected = new HashSet<long>();
        for (int i = 0; i < k; i++)
        {
            long j = self.Below(context, n);
            while (!selected.Add(j)) j = self.Below(context, n);
            result[i] = j;
        }
        return result;
    }

    private static List<Value> Accumulate(PyContext context, Value iterable)
    {
        List<Value> sums = Iteration.ToList(context, iterable);
        for (int i = 1; i < sums.Count; i++) sums[i] = Arithmetic.Binary(context, BinaryKind.Add, sums[i - 1], sums[i]);
        return sums;
    }

    private static int Bisect(PyContext context, List<Value> sums, Value x, int high)
    {
        int low = 0;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (Comparison.IsLess(context, x, sums[middle])) high = middle; else low = middle + 1;
        }
        return low;
    }

    private static Value Choices(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default, default, default, default];
        PythonArguments.Bind("Random.choices", s_choicesNames, 2, 3, arguments, bound);
        PyRandom self = Self(bound[0]);
        Value population = bound[1], weights = bound[2], cumulative = bound[3];
        long n = Lengths.Of(context, population);
        long k = bound[4].IsNull ? 1 : Indexing.ToInt64(context, bound[4]);
        bool hasWeights = !weights.IsNull && !weights.IsNone, hasCumulative = !cumulative.IsNull && !cumulative.IsNone;
        var result = new Value[Math.Max(0, k)];
        if (!hasWeights && !hasCumulative)
        {
            for (int i = 0; i < result.Length; i++)
                result[i] = Items.Get(context, population, Value.FromInt((long)Math.Floor(self.Next(context) * n)));
            return new PyList(result);
        }
        if (hasWeights && hasCumulative) throw Errors.TypeError("Cannot specify both weights and cumulative weights");
        if (hasWeights && PyInt.IsAny(weights) && PyVersion.Since(9))
            throw Errors.TypeError($"The number of choices must be a keyword argument: k={Representation.Repr(context, weights)}");
        List<Value> sums = hasCumulative ? Iteration.ToList(context, cumulative) : Accumulate(context, weights);
        if (sums.Count != n) throw Errors.ValueError("The number of weights does not match the population");
        if (sums.Count == 0) throw Errors.IndexError("list index out of range");
        double total = FloatType.ToDouble(context, Arithmetic.Binary(context, BinaryKind.Add, sums[^1], 0.0));
        if (total <= 0.0 && PyVersion.Since(9)) throw Errors.ValueError("Total of weights must be greater than zero");
        if (!double.IsFinite(total) && PyVersion.Since(10)) throw Errors.ValueError("Total of weights must be finite");
        for (int i = 0; i < result.Length; i++)
            result[i] = Items.Get(context, population, Value.FromInt(Bisect(context, sums, self.Next(context) * total, sums.Count - 1)));
        return new PyList(result);
    }
}
