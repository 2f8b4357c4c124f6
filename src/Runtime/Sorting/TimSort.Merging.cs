namespace PyToCil.Runtime;

/// <summary>The merges of two adjacent runs. Where a comparison raises, what is in the temporary array goes back, so that no item is lost.</summary>
internal sealed partial class TimSort
{
    /// <summary>merge_lo: the left run is the shorter one and moves to a temporary array.</summary>
    private void MergeLow(int startA, int na, int startB, int nb)
    {
        SortPair[] array = _pairs;
        SortPair[] temp = array.AsSpan(startA, na).ToArray();
        int a = 0, b = startB, to = startA;
        try
        {
            array[to++] = array[b++];
            nb--;
            if (nb == 0 || na == 1) return;
            int minGallop = _minGallop;
            while (true)
            {
                int countA = 0, countB = 0;
                while (true)
                {
                    if (Less(array[b], temp[a]))
                    {
                        array[to++] = array[b++];
                        countB++;
                        countA = 0;
                        if (--nb == 0) return;
                        if (countB >= minGallop) break;
                    }
                    else
                    {
                        array[to++] = temp[a++];
                        countA++;
                        countB = 0;
                        if (--na == 1) return;
                        if (countA >= minGallop) break;
                    }
                }
                minGallop++;
                do
                {
                    if (minGallop > 1) minGallop--;
                    _minGallop = minGallop;
                    countA = GallopRight(array[b], temp, a, na, 0);
                    Array.Copy(temp, a, array, to, countA);
                    to += countA;
                    a += countA;
                    na -= countA;
                    if (na <= 1) return;
                    array[to++] = array[b++];
                    if (--nb == 0) return;
                    countB = GallopLeft(temp[a], array, b, nb, 0);
                    Array.Copy(array, b, array, to, countB);
                    to += countB;
                    b += countB;
                    nb -= countB;
                    if (nb == 0) return;
                    array[to++] = temp[a++];
                    if (--na == 1) return;
                }
                while (countA >= MinGallop || countB >= MinGallop);
                minGallop++;
                _minGallop = minGallop;
            }
        }
        finally
        {
            // The last item of the left run is its greatest, and greater than all of the right run: it goes behind them. After an exception the rest goes into the gap.
            if (na == 1 && nb > 0)
            {
                Array.Copy(array, b, array, to, nb);
                to += nb;
            }
            Array.Copy(temp, a, array, to, na);
        }
    }

    /// <summary>merge_hi: the right run is the shorter one and moves to a temporary array; the merge goes from the end.</summary>
    private void MergeHigh(int startA, int na, int startB, int nb)
    {
        SortPair[] array = _pairs;
        SortPair[] temp = array.AsSpan(startB, nb).ToArray();
        int a = startA + na - 1, b = nb - 1, to = startB + nb - 1;
        try
        {
            array[to--] = array[a--];
            na--;
            if (na == 0 || nb == 1) return;
            int minGallop = _minGallop;
            while (true)
            {
                int countA = 0, countB = 0;
                while (true)
                {
                    if (Less(temp[b], array[a]))
                    {
                        array[to--] = array[a--];
                        countA++;
                        countB = 0;
                        if (--na == 0) return;
                        if (countA >= minGallop) break;
                    }
                    else
                    {
                        array[to--] = temp[b--];
                        countB++;
                        countA = 0;
                        if (--nb == 1) return;
                        if (countB >= minGallop) break;
                    }
                }
                minGallop++;
                do
                {
                    if (minGallop > 1) minGallop--;
                    _minGallop = minGallop;
                    countA = na - GallopRight(temp[b], array, startA, na, na - 1);
                    to -= countA;
                    a -= countA;
                    Array.Copy(array, a + 1, array, to + 1, countA);
                    na -= countA;
                    if (na == 0) return;
                    array[to--] = temp[b--];
                    if (--nb == 1) return;
                    countB = nb - GallopLeft(array[a], temp, 0, nb, nb - 1);
                    to -= countB;
                    b -= countB;
                    Array.Copy(temp, b + 1, array, to + 1, countB);
                    nb -= countB;
                    if (nb <= 1) return;
                    array[to--] = array[a--];
                    if (--na == 0) return;
                }
                while (countA >= MinGallop || countB >= MinGallop);
                minGallop++;
                _minGallop = minGallop;
            }
        }
        finally
        {
            if (nb == 1 && na > 0)
            {
                to -= na;
                a -= na;
                Array.Copy(array, a + 1, array, to + 1, na);
                array[to] = temp[0];
            }
            else Array.Copy(temp, 0, array, to - nb + 1, nb);
        }
    }
}
