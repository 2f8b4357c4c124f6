namespace PyToCil.Runtime;

/// <summary>
/// Items of a dict that typed code takes for constants: the globals of a module. A watch tells when the item it was made for is set again or
/// removed; dicts that nobody watches pay one test of a field for each value they store.
/// </summary>
public partial class PyDict
{
    // By the index of the entry. A watch that told stays: what changed once is taken for a variable.
    private NameWatch?[]? _watches;

    /// <summary>The watch of an item, made where there is none; null where the item has changed since it was first watched.</summary>
    internal NameWatch? Watch(int index)
    {
        lock (s_noEntries)
        {
            NameWatch?[] watches = _watches ?? [];
            if (index >= watches.Length)
            {
                Array.Resize(ref watches, index + 16);
                _watches = watches;
            }
            if (watches[index] is { } known) return known.HasChanged ? null : known;
            NameWatch made = watches[index] = new NameWatch();
            // A thread that stores a value looks for watches behind that: it sees this one, or what is read from here on is its value.
            Interlocked.MemoryBarrierProcessWide();
            return made;
        }
    }

    private void NoteChange(int index)
    {
        if (_watches is { } watches && index < watches.Length) watches[index]?.Change();
    }

    /// <summary>Every watch tells; items may be watched anew.</summary>
    internal void ForgetWatches()
    {
        if (_watches is not { } watches) return;
        _watches = null;
        foreach (NameWatch? watch in watches) watch?.Change();
    }
}

/// <summary>Whether a global still has the value that typed code was made for.</summary>
public sealed class NameWatch
{
    private bool _hasChanged;

    /// <summary>It was set or deleted. Read anew at each use: a loop may wait for another thread to set a global.</summary>
    public bool HasChanged => Volatile.Read(ref _hasChanged);

    internal void Change() => Volatile.Write(ref _hasChanged, true);
}
