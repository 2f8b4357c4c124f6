namespace PyToCil.Runtime;

// How a translated function is entered: one delegate type for each number of parameters, closed over the PyCode, so
// that the code's constants and caches come in the first register. All return NULL with the exception pending.

public delegate Value Entry0(PyContext context, PyFunction function);
public delegate Value Entry1(PyContext context, PyFunction function, Value a);
public delegate Value Entry2(PyContext context, PyFunction function, Value a, Value b);
public delegate Value Entry3(PyContext context, PyFunction function, Value a, Value b, Value c);
public delegate Value Entry4(PyContext context, PyFunction function, Value a, Value b, Value c, Value d);

/// <summary>A function of more parameters; the array holds one value for each, in the order of <c>co_varnames</c>.</summary>
public delegate Value EntryMany(PyContext context, PyFunction function, Value[] parameters);

/// <summary>Runs a generator to its next yield. <paramref name="sent"/> NULL means: raise the pending exception at the yield.</summary>
public delegate Value EntryGenerator(PyContext context, PyGenerator generator, Value sent);

/// <summary>Makes the machine code of a code object when it is first called; the translator implements it.</summary>
public interface ICodeCompiler
{
    /// <summary>Sets one of the code's entries.</summary>
    void Compile(PyCode code);
}
