namespace PyToCil.Runtime;

/// <summary>
/// The attributes of a built-in class that not every version has. A class is shared by all interpreters; each version
/// sees a table of its own, made when it is first asked for. Classes without such attributes have one table only.
/// </summary>
internal sealed class VersionedTable
{
    private const int Versions = 32;

    private readonly List<Entry> _entries = [];
    private readonly PyDict?[] _views = new PyDict?[Versions];

    private readonly record struct Entry(string Name, Value Value, int Since, int Before);

    public void Add(string name, Value value, int since, int before) => _entries.Add(new Entry(name, value, since, before));

    /// <summary>Some versions answer otherwise for the name than others.</summary>
    public bool Varies(string name)
    {
        foreach (Entry entry in _entries)
            if (entry.Name == name) return true;
        return false;
    }

    /// <summary>The table as the running version sees it.</summary>
    public PyDict View(PyDict common)
    {
        int minor = Math.Clamp(PyVersion.Minor, 0, Versions - 1);
        return _views[minor] ?? Make(common, minor);
    }

    /// <summary>Forgets the views, after the common table has changed.</summary>
    public void Clear() => Array.Clear(_views);

    private PyDict Make(PyDict common, int minor)
    {
        PyDict view = common.Copy();
        foreach (Entry entry in _entries)
            if (minor >= entry.Since && minor < entry.Before) view.SetString(entry.Name, entry.Value);
        return Interlocked.CompareExchange(ref _views[minor], view, null) ?? view;
    }
}
