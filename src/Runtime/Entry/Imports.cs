using PyToCil.Runtime.Modules;

namespace PyToCil.Runtime.Entry;

/// <summary>The import statement for emitted code. NULL or false means an exception is pending.</summary>
public static class Imports
{
    /// <summary>IMPORT_NAME: calls the <c>__import__</c> that the code's builtins hold.</summary>
    public static Value Name(PyContext context, PyFunction function, string name, Value level, Value fromList)
    {
        try
        {
            return Importer.Import(context, name, function.Globals, fromList, Indexing.ToInt32(context, level));
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
    }

    /// <summary>IMPORT_FROM.</summary>
    public static Value From(PyContext context, Value module, string name)
    {
        try { return Importer.From(context, module, name); }
        catch (Exception e) { return context.Fail(e); }
    }

    /// <summary>INTRINSIC_IMPORT_STAR.</summary>
    public static bool Star(PyContext context, Value module, Value names)
    {
        try
        {
            Importer.Star(context, module, names);
            return true;
        }
        catch (Exception e)
        {
            context.Fail(e);
            return false;
        }
    }
}
