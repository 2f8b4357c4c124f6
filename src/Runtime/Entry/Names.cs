using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Entry;

/// <summary>Globals, namespaces and cells for emitted code. NULL or false means an exception is pending.</summary>
public static class Names
{
    /// <summary>LOAD_GLOBAL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value LoadGlobal(PyContext context, PyFunction function, GlobalSite site) =>
        TryLoadGlobal(function, site, out Value value) ? value : LoadBuiltin(context, function, site);

    /// <summary>LOAD_GLOBAL where the module has the name at the same place as before; false where that is to be looked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryLoadGlobal(PyFunction function, GlobalSite site, out Value value) => function.Globals.TryGetAt(site.Index, site.Name, out value);

    /// <summary>A name of a function means this built-in function or class, as it did when the code was made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBuiltin(PyFunction function, PyDict globals, int version, PyDict builtins, int index, GlobalSite site, object expected) =>
        TryBuiltin(function, globals, version, builtins, index, site, out Value value) && value.Reference == expected;

    /// <summary>The built-in function or class that a place found; null for others.</summary>
    public static object? BuiltinOf(GlobalSite site, GlobalSite.BuiltinHit hit) =>
        hit.Builtins.TryGetAt(hit.Index, site.Name, out Value value) && value.Reference is (PyBuiltinFunction or PyType) ? value.Reference : null;

    /// <summary>For typed code: the value of a global of the module, and what tells when it is another; null where that cannot be relied upon.</summary>
    public static NameWatch? ConstantOf(PyCode code, GlobalSite site, out Value value)
    {
        value = default;
        if (code.ModuleGlobals is not { } globals || !globals.TryGetAt(site.Index, site.Name, out _) || globals.Watch(site.Index) is not { } watch) return null;
        return globals.TryGetAt(site.Index, site.Name, out value) && !value.IsNull && code.ModuleGlobals == globals ? watch : null;
    }

    // What a name means that was in builtins and not in the module's dict, while that is so.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryBuiltin(PyFunction function, PyDict globals, int version, PyDict builtins, int index, GlobalSite site, out Value value)
    {
        if (function.Globals == globals && globals.KeysVersion == version && function.Builtins == builtins) return builtins.TryGetAt(index, site.Name, out value);
        value = default;
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value LoadBuiltin(PyContext context, PyFunction function, GlobalSite site)
    {
        GlobalSite.BuiltinHit? hit = site.Builtin;
        if (hit is not null && TryBuiltin(function, hit.Globals, hit.GlobalsVersion, hit.Builtins, hit.Index, site, out Value value)) return value;
        return LoadGlobalSlow(context, function, site);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value LoadGlobalSlow(PyContext context, PyFunction function, GlobalSite site)
    {
        int index = function.Globals.FindString(site.Name, site.Hash);
        if (index >= 0)
        {
            site.Index = index;
            return function.Globals.GetString(site.Name, site.Hash);
        }
        index = function.Builtins.FindString(site.Name, site.Hash);
        if (index < 0) return NotDefined(context, site.Name);
        site.Builtin = new GlobalSite.BuiltinHit(function.Globals, function.Globals.KeysVersion, function.Builtins, index);
        return function.Builtins.GetString(site.Name, site.Hash);
    }

    private static Value NotDefined(PyContext context, string name)
    {
        context.SetError(Errors.NameError($"name '{name}' is not defined", name));
        return default;
    }

    /// <summary>STORE_GLOBAL.</summary>
    public static void StoreGlobal(PyFunction function, GlobalSite site, Value value)
    {
        if (function.Globals.TrySetAt(site.Index, site.Name, value)) return;
        function.Globals.SetString(site.Name, value);
        site.Index = function.Globals.FindString(site.Name, site.Hash);
    }

    /// <summary>DELETE_GLOBAL.</summary>
    public static bool DeleteGlobal(PyContext context, PyFunction function, string name)
    {
        if (function.Globals.RemoveString(name)) return true;
        NotDefined(context, name);
        return false;
    }

    /// <summary>LOAD_NAME: the namespace, then globals, then builtins.</summary>
    public static Value LoadName(PyContext context, PyFunction function, Value names, GlobalSite site)
    {
        if (names.Reference == (object)function.Globals) return LoadGlobal(context, function, site);
        Value value = FromMapping(context, names, site.Name);
        return !value.IsNull || context.Error is not null ? value : LoadGlobal(context, function, site);
    }

    // The item of a class body's namespace, which __prepare__ may have made any mapping; NULL without an exception: absent.
    private static Value FromMapping(PyContext context, Value names, string name)
    {
        if (names.Reference is PyDict dictionary && dictionary.GetType() == typeof(PyDict)) return dictionary.GetString(name);
        Value method = names.Type.Special(SpecialMethod.GetItem);
        Value value = method.IsNull ? default : Calls.CallSpecial1(context, method, names, Value.FromString(name));
        if (value.IsNull && context.Error is { } error && error.Type.IsSubtypeOf(Types.ExceptionTypes.KeyError)) context.Error = null;
        return value;
    }

    /// <summary>STORE_NAME.</summary>
    public static bool StoreName(PyContext context, PyFunction function, Value names, GlobalSite site, Value value)
    {
        if (names.Reference == (object)function.Globals)
        {
            StoreGlobal(function, site, value);
            return true;
        }
        if (names.Reference is PyDict dictionary && dictionary.GetType() == typeof(PyDict))
        {
            dictionary.SetString(site.Name, value);
            return true;
        }
        return Operators.SetItem(context, value, names, Value.FromString(site.Name));
    }

    /// <summary>DELETE_NAME.</summary>
    public static bool DeleteName(PyContext context, Value names, string name)
    {
        if (names.Reference is PyDict dictionary && dictionary.GetType() == typeof(PyDict))
        {
            if (dictionary.RemoveString(name)) return true;
        }
        else
        {
            if (Operators.DeleteItem(context, names, Value.FromString(name))) return true;
            if (!context.Error!.Type.IsSubtypeOf(Types.ExceptionTypes.KeyError)) return false;
            context.Error = null;
        }
        NotDefined(context, name);
        return false;
    }

    /// <summary>LOAD_FROM_DICT_OR_GLOBALS.</summary>
    public static Value LoadFromMappingOrGlobals(PyContext context, PyFunction function, Value mapping, GlobalSite site)
    {
        Value value = FromMapping(context, mapping, site.Name);
        return !value.IsNull || context.Error is not null ? value : LoadGlobal(context, function, site);
    }

    /// <summary>LOAD_FROM_DICT_OR_DEREF.</summary>
    public static Value LoadFromMappingOrCell(PyContext context, PyFunction function, Value mapping, Value cell, string name, bool isFree)
    {
        Value value = FromMapping(context, mapping, name);
        return !value.IsNull || context.Error is not null ? value : LoadCell(context, cell, name, isFree);
    }

    // ---- Locals and cells ----

    /// <summary>Makes UnboundLocalError pending; gives NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value UnboundLocal(PyContext context, string name)
    {
        context.SetError(Errors.UnboundLocalError(PyVersion.Text(
            $"local variable '{name}' referenced before assignment", 11, $"cannot access local variable '{name}' where it is not associated with a value"), name));
        return default;
    }

    /// <summary>LOAD_DEREF.</summary>
    public static Value LoadCell(PyContext context, Value cell, string name, bool isFree)
    {
        Value value = ((PyCell)cell.Reference!).Content;
        return value.IsNull ? EmptyCell(context, name, isFree) : value;
    }

    private static Value EmptyCell(PyContext context, string name, bool isFree)
    {
        if (!isFree) return UnboundLocal(context, name);
        context.SetError(Errors.NameError(PyVersion.Text(
            $"free variable '{name}' referenced before assignment in enclosing scope", 11,
            $"cannot access free variable '{name}' where it is not associated with a value in enclosing scope"), name));
        return default;
    }

    /// <summary>STORE_DEREF.</summary>
    public static void StoreCell(Value cell, Value value) => ((PyCell)cell.Reference!).Content = value;

    /// <summary>DELETE_DEREF.</summary>
    public static bool DeleteCell(PyContext context, Value cell, string name, bool isFree)
    {
        var c = (PyCell)cell.Reference!;
        if (c.Content.IsNull)
        {
            EmptyCell(context, name, isFree);
            return false;
        }
        c.Content = default;
        return true;
    }

    /// <summary>MAKE_CELL: a new cell that holds what the slot held.</summary>
    public static Value MakeCell(Value content) => new PyCell(content);

    /// <summary>COPY_FREE_VARS: one cell of the function's closure.</summary>
    public static Value FreeCell(PyFunction function, int index) => function.Closure[index];

    /// <summary>SETUP_ANNOTATIONS.</summary>
    public static bool SetupAnnotations(PyContext context, Value names)
    {
        Value present = FromMapping(context, names, "__annotations__");
        if (!present.IsNull) return true;
        return context.Error is null && Operators.SetItem(context, new PyDict(), names, Value.FromString("__annotations__"));
    }

    /// <summary>LOAD_BUILD_CLASS.</summary>
    public static Value LoadBuildClass(PyContext context, PyFunction function)
    {
        Value value = function.Builtins.GetString("__build_class__");
        if (!value.IsNull) return value;
        context.SetError(Errors.NameError("__build_class__ not found", "__build_class__"));
        return default;
    }

    /// <summary>LOAD_ASSERTION_ERROR, LOAD_COMMON_CONSTANT: a constant by its number among the canonical ones (<c>CommonConstant</c>).</summary>
    public static Value LoadCommonConstant(PyContext context, int number) => CommonConstants.Of(context, number);
}
