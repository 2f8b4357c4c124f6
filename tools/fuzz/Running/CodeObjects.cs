using PyToCil.Bytecode;

namespace PyToCil.Fuzz.Running;

/// <summary>The code objects of a file.</summary>
internal static class CodeObjects
{
    /// <summary>Each once, however often the file refers to it.</summary>
    public static List<CodeObject> In(CodeObject root)
    {
        var found = new List<CodeObject> { root };
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance) { root };
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var constant in found[i].Constants)
                if (constant is CodeConstant inner && seen.Add(inner.Code)) found.Add(inner.Code);
        }
        return found;
    }
}
