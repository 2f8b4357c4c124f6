using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The module copy. docs.python.org/3/library/copy.html, Lib/copy.py</summary>
internal static class CopyModule
{
    private static readonly PyType s_error = NativeTypes.Make("Error", "copy", static _ => { }, parent: ExceptionTypes.Exception, withAttributes: true);

    public static PyModule Create(PyInterpreter interpreter)
    {
        var module = new PyModule(interpreter, "copy", "Generic (shallow and deep) copying operations.");
        module.AddFunction(PyBuiltinFunction.Function("copy", Copy));
        module.AddFunction(PyBuiltinFunction.Function("deepcopy", DeepCopy));
        if (interpreter.Version.Minor >= 13) module.AddFunction(PyBuiltinFunction.Function("replace", Replace));
        return module.Add("Error", s_error).Add("error", s_error);
    }

    // The types whose values are their own copies: _copy_immutable.
    private static bool IsImmutable(Value value) => value.IsNone || value.IsInt || value.IsFloat || value.IsBool || value.Reference switch
    {
        string or PyFunction or PyBuiltinFunction or PyType or PyRange or PySlice or PyEllipsis or PyNotImplemented or PyModule => true,
        PyTuple tuple => tuple.Type == TupleType.Type,
        PyFrozenSet frozen => frozen.Type == FrozenSetType.Type,
        PyObject o => o.Type == IntType.Type || o.Type == StrType.Type || o.Type == BytesType.Type || o.Type == ComplexType.Type || o.Type == PropertyType.Type,
        _ => false,
    };

    private static Value Copy(PyContext context, Value value)
    {
        if (IsImmutable(value)) return value;
        switch (value.Reference)
        {
            case PyList list when list.Type == ListType.Type: return list.Copy();
            case PyDict dict when dict.Type == DictType.Type: return dict.Copy();
            case PySet set when set.Type == SetType.Type: return set.CopyPlain(context);
        }
        Value copier = value.Type.Lookup("__copy__");
        if (!copier.IsNull && !copier.IsNone) return context.Check(Entry.Calls.CallSpecial0(context, copier, value));
        Value reduced = context.Call(Attributes.Get(context, value, "__reduce_ex__"), 4);
        return PyText.IsStr(reduced) ? value : Reconstruction.Make(context, value, reduced, null);
    }

    private static Value DeepCopy(PyContext context, Arguments arguments)
    {
        Value[] bound = NativeTypes.Bind(context, arguments, "deepcopy", ["x", "memo", "_nil"], 1, 3);
        PyDict memo = bound[1].Reference as PyDict ?? new PyDict();
        return new DeepCopier(context, memo).Copy(bound[0]);
    }

    /// <summary>copy.replace of 3.13.</summary>
    private static Value Replace(PyContext context, Arguments arguments)
    {
        if (arguments.Count != 1) throw Errors.TypeError($"replace() takes 1 positional argument but {arguments.Count} were given");
        Value method = arguments[0].Type.Lookup("__replace__");
        if (method.IsNull) throw Errors.TypeError($"replace() does not support {arguments[0].Type.Name} objects");
        return context.Call(method, arguments);
    }

    internal static bool IsAtomic(Value value) => IsImmutable(value) && value.Reference is not (PyTuple or PyFrozenSet or PySlice);

    internal static PyException Uncopyable(Value value) => Errors.Make(s_error, $"un(deep)copyable object of type {value.Type}");
}
