namespace PyToCil.Runtime;

/// <summary>A key and its item; the item is NULL where the key is the item.</summary>
internal readonly record struct SortPair(Value Key, Value Item);

/// <summary>
/// CPython's sort for keys whose comparison may be anything: the same comparisons in the same order, so that Python code in
/// <c>__lt__</c> and inconsistent orders (NaN) give the same result. Objects/listsort.txt
/// </summary>
internal sealed partial class TimSort
{
    private const int MinGallop = 7;
    private const int MaxMinRun = 64;

    private struct Run
    {
        public int Start;
        public int Length;
        public int Power;
    }

    private readonly PyContext _context;
    private readonly SortPair[] _pairs;
    private readonly Run[] _runs = new Run[85];
    private int _runCount;
    private int _minGallop = MinGallop;

    public TimSort(PyContext context, SortPair[] pairs)
    {
        _context = context;
        _pairs = pairs;
    }

    private bool Less(in SortPair a, in SortPair b) => Comparison.IsLess(_context, a.Key, b.Key);

    public void Sort()
    {
        int remaining = _pairs.Length;
        if (remaining < 2) return;
        int low = 0;
        int minRun = MinRun(remaining);
        do
        {
            int length = NextRun(low, remaining);
            if (length < minRun)
            {
                int forced = Math.Min(remaining, minRun);
                BinarySort(low, low + forced, low + length);
                length = forced;
            }
            FoundNewRun(length);
            _runs[_runCount++] = new Run { Start = low, Length = length };
            low += length;
            remaining -= length;
        }
        while (remaining > 0);
        while (_runCount > 1)
        {
            int i = _runCount - 2;
            if (i > 0 && _runs[i - 1].Length < _runs[i + 1].Length) i--;
            MergeAt(i);
        }
    }

    /// <summary>merge_compute_minrun.</summary>
    private static int MinRun(int n)
    {
        int r = 0;
        while (n >= MaxMinRun)
        {
            r |= n & 1;
            n >>= 1;
        }
        return n + r;
    }

    /// <summary>count_run: the length of the run at <paramref name="low"/>, ascending or strictly descending.</summary>
    private int CountRun(int low, int high, out bool descending)
    {
        descending = false;
        int at = low + 1;
        if (at == high) return 1;
        int n = 2;
        descending = Less(_pairs[at], _pairs[at - 1]);
        for (at++; at < high; at++, n++)
            if (Less(_pairs[at], _pairs[at - 1]) != descending) break;
        return n;
    }

    /// <summary>The length of the run at <paramref name="low"/>, made ascending.</summary>
    private int NextRun(int low, int remaining)
    {
        if (_context.Interpreter.Version.Minor >= 13) return CountRunWithEqual(low, remaining);
        int length = CountRun(low, low + remaining, out bool descending);
        if (descending) Array.Reverse(_pairs, low, length);
        return length;
    }

    /// <summary>count_run since 3.13: a descending run may hold equal items, whose order is kept.</summary>
    private int CountRunWithEqual(int low, int remaining)
    {
        if (remaining == 1) return 1;
        int n = 1;
        while (n < remaining && !Less(_pairs[low + n], _pairs[low + n - 1])) n++;
        if (n == remaining) return n;
        int equal = 0;
        if (n > 1)
        {
            if (Less(_pairs[low], _pairs[low + n - 1])) return n;
            // All before are equal; they go backwards here and forwards again with the whole run.
            Array.Reverse(_pairs, low, n);
        }
        for (n++; n < remaining; n++)
        {
            if (Less(_pairs[low + n], _pairs[low + n - 1]))
            {
                if (equal > 0) Array.Reverse(_pairs, low + n - equal - 1, equal + 1);
                equal = 0;
            }
            else if (Less(_pairs[low + n - 1], _pairs[low + n])) break;
            else equal++;
        }
        if (equal > 0) Array.Reverse(_pairs, low + n - equal - 1, equal + 1);
        Array.Reverse(_pairs, low, n);
        while (n < remaining && !Less(_pairs[low + n], _pairs[low + n - 1])) n++;
        return n;
    }

    /// <summary>binarysort: insertion by binary search; what lies before <paramref name="start"/> is sorted.</summary>
    private void BinarySort(int low, int high, int start)
    {
        if (low == start) start++;
        for (; start < high; start++)
        {
            int l = low, r = start;
            SortPair pivot = _pairs[r];
            do
            {
                int p = l + ((r - l) >> 1);
                if (Less(pivot, _pairs[p])) r = p; else l = p + 1;
            }
            while (l < r);
            Array.Copy(_pairs, l, _pairs, l + 1, start - l);
            _pairs[l] = pivot;
        }
    }

    /// <summary>found_new_run: the merge policy of powersort.</summary>
    private void FoundNewRun(int length)
    {
        if (_runCount == 0) return;
        ref Run last = ref _runs[_runCount - 1];
        int power = Power(last.Start, last.Length, length, _pairs.Length);
        while (_runCount > 1 && _runs[_runCount - 2].Power > power) MergeAt(_runCount - 2);
        _runs[_runCount - 1].Power = power;
    }

    private static int Power(long s1, long n1, long n2, long n)
    {
        int result = 0;
        long a = 2 * s1 + n1;
        long b = a + n1 + n2;
        while (true)
        {
            result++;
            if (a >= n)
            {
                a -= n;
                b -= n;
            }
            else if (b >= n) return result;
            a <<= 1;
            b <<= 1;
        }
    }

    private void MergeAt(int i)
    {
        int startA = _runs[i].Start, a = _runs[i].Length;
        int startB = _runs[i + 1].Start, b = _runs[i + 1].Length;
        _runs[i].Length = a + b;
        if (i == _runCount - 3) _runs[i + 1] = _runs[i + 2];
        _runCount--;
        int k = GallopRight(_pairs[startB], _pairs, startA, a, 0);
        startA += k;
        a -= k;
        if (a == 0) return;
        b = GallopLeft(_pairs[startA + a - 1], _pairs, startB, b, b - 1);
        if (b <= 0) return;
        if (a <= b) MergeLow(startA, a, startB, b); else MergeHigh(startA, a, startB, b);
    }

    /// <summary>gallop_left: where the key belongs, before equal ones.</summary>
    private int GallopLeft(in SortPair key, SortPair[] array, int start, int n, int hint)
    {
        int a = start + hint;
        int last = 0, offset = 1;
        if (Less(array[a], key))
        {
            int most = n - hint;
            while (offset < most && Less(array[a + offset], key))
            {
                last = offset;
                offset = (offset << 1) + 1;
            }
            if (offset > most) offset = most;
            last += hint;
            offset += hint;
        }
        else
        {
            int most = hint + 1;
            while (offset < most && !Less(array[a - offset], key))
            {
                last = offset;
                offset = (offset << 1) + 1;
            }
            if (offset > most) offset = most;
            (last, offset) = (hint - offset, hint - last);
        }
        last++;
        while (last < offset)
        {
            int middle = last + ((offset - last) >> 1);
            if (Less(array[start + middle], key)) last = middle + 1; else offset = middle;
        }
        return offset;
    }

    /// <summary>gallop_right: where the key belongs, after equal ones.</summary>
    private int GallopRight(in SortPair key, SortPair[] array, int start, int n, int hint)
    {
        int a = start + hint;
        int last = 0, offset = 1;
        if (Less(key, array[a]))
        {
            int most = hint + 1;
            while (offset < most && Less(key, array[a - offset]))
            {
                last = offset;
                offset = (offset << 1) + 1;
            }
            if (offset > most) offset = most;
            (last, offset) = (hint - offset, hint - last);
        }
        else
        {
            int most = n - hint;
            while (offset < most && !Less(key, array[a + offset]))
            {
                last = offset;
                offset = (offset << 1) + 1;
            }
            if (offset > most) offset = most;
            last += hint;
            offset += hint;
        }
        last++;
        while (last < offset)
        {
            int middle = last + ((offset - last) >> 1);
            if (Less(key, array[start + middle])) offset = middle; else last = middle + 1;
        }
        return offset;
    }
}
