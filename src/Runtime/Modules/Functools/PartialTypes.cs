using System.Text;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>functools.partial and partialmethod.</summary>
internal static class PartialTypes
{
    public static readonly PyType Partial = NativeTypes.Make("partial", "functools", DefinePartial, withAttributes: true);
    public static readonly PyType PartialMethod = NativeTypes.Make("partialmethod", "functools", DefinePartialMethod, withAttributes: true).WrittenInPython();

    private static void DefinePartial(TypeDefinition d)
    {
        d.New(NewPartial);
        d.Method("__call__", static (context, arguments) => Self(arguments.At(0)).Invoke(context, arguments.Tail()));
        d.Method("__repr__", Repr);
        d.Property("func", static (_, self) => Self(self).Function);
        d.Property("args", static (_, self) => PyTuple.From(Self(self).Positional));
        d.Property("keywords", static (_, self) => Self(self).Keywords);
        d.Property("__dict__", static (_, self) => ((IAttributed)Self(self)).Attributes.ToDictionary());
        d.Method("__reduce__", static (context, self) => PyTuple.Of(self.Type, PyTuple.Of(Self(self).Function),
            PyTuple.Of(Self(self).Function, PyTuple.From(Self(self).Positional), Self(self).Keywords, Value.None)));
        d.Method("__setstate__", SetState);
        d.Since(9).ClassMethod("__class_getitem__", NativeTypes.ClassGetItem);
    }

    private static PyPartial Self(Value self) => NativeTypes.Self<PyPartial>(self, Partial);

    private static Value NewPartial(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("functools.partial", arguments, Partial);
        Arguments given = arguments.Tail();
        if (given.Count == 0) throw Errors.TypeError("type 'partial' takes at least one argument");
        Value function = given[0];
        if (!Callables.IsCallable(function)) throw Errors.TypeError("the first argument must be callable");
        Value[] positional = given.Positional[1..].ToArray();
        var keywords = new PyDict();
        if (function.Reference is PyPartial inner && inner.Type == Partial && cls == Partial)
        {
            function = inner.Function;
            positional = [.. inner.Positional, .. positional];
            keywords = inner.Keywords.Copy();
        }
        for (int i = 0; i < given.Names.Length; i++) keywords.SetString(given.Names[i], given.Keywords[i]);
        return new PyPartial(cls, function, positional, keywords);
    }

    private static Value Repr(PyContext context, Value self)
    {
        PyPartial partial = Self(self);
        if (!ReprGuard.Enter(context, partial)) return Value.FromString("...");
        try
        {
            var text = new StringBuilder(TypeNames.Full(partial.Type)).Append('(').Append(Representation.Repr(context, partial.Function));
            foreach (Value item in partial.Positional) text.Append(", ").Append(Representation.Repr(context, item));
            int position = 0;
            while (partial.Keywords.Next(ref position, out Value key, out Value value))
                text.Append(", ").Append(Representation.Str(context, key)).Append('=').Append(Representation.Repr(context, value));
            return PyText.ToValue(text.Append(')').ToString());
        }
        finally
        {
            ReprGuard.Leave(partial);
        }
    }

    private static Value SetState(PyContext context, Value self, Value state)
    {
        if (state.Reference is not PyTuple { Count: 4 } parts || parts[1].Reference is not PyTuple positional) throw Errors.TypeError("invalid partial state");
        Self(self).Restore(parts[0], positional.Items, parts[2].Reference as PyDict ?? new PyDict());
        return Value.None;
    }

    private static void DefinePartialMethod(TypeDefinition d)
    {
        d.New(NewPartialMethod);
        d.Property("func", static (_, self) => ((PyPartialMethod)self.Reference!).Function);
        d.Property("args", static (_, self) => PyTuple.From(((PyPartialMethod)self.Reference!).Positional));
        d.Property("keywords", static (_, self) => ((PyPartialMethod)self.Reference!).Keywords);
    }

    private static Value NewPartialMethod(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("functools.partialmethod", arguments, PartialMethod);
        Arguments given = arguments.Tail();
        if (given.Count == 0) throw Errors.TypeError("partialmethod.__init__() missing 1 required positional argument: 'func'");
        if (!Callables.IsCallable(given[0]) && given[0].Type.Special(SpecialMethod.Get).IsNull && given[0].Reference is not IDescriptor)
            throw Errors.TypeError($"{Representation.Repr(context, given[0])} is not callable or a descriptor");
        return new PyPartialMethod(cls, given[0], given.Positional[1..].ToArray(), given.KeywordDictionary());
    }
}

/// <summary>A callable with some arguments given.</summary>
internal sealed class PyPartial : PyObject, IAttributed
{
    private AttributeStore _attributes;

    public PyPartial(PyType type, Value function, Value[] positional, PyDict keywords) : base(type)
    {
        Function = function;
        Positional = positional;
        Keywords = keywords;
        _attributes.Begin(type);
    }

    ref AttributeStore IAttributed.Attributes => ref _attributes;

    public Value Function { get; private set; }
    public Value[] Positional { get; private set; }
    public PyDict Keywords { get; private set; }

    public void Restore(Value function, Value[] positional, PyDict keywords)
    {
        Function = function;
        Positional = positional;
        Keywords = keywords;
    }

    public Value Invoke(PyContext context, in Arguments arguments)
    {
        if (Keywords.Count == 0 && !arguments.HasKeywords) return context.Check(InvokePlain(context, arguments.Positional));
        Value[] positional = Positional.Length == 0 ? arguments.Positional.ToArray() : [.. Positional, .. arguments.Positional];
        if (Keywords.Count == 0) return context.Call(Function, new Arguments(positional, arguments.Names, arguments.Keywords));
        var names = new List<string>();
        var values = new List<Value>();
        int position = 0;
        while (Keywords.Next(ref position, out Value key, out Value value))
        {
            if (!PyText.TryGet(key, out string name)) throw Errors.TypeError("keywords must be strings");
            names.Add(name);
            values.Add(arguments.Keyword(name) is { IsNull: false } given ? given : value);
        }
        for (int i = 0; i < arguments.Names.Length; i++)
        {
            if (names.Contains(arguments.Names[i])) continue;
            names.Add(arguments.Names[i]);
            values.Add(arguments.Keywords[i]);
        }
        return context.Call(Function, new Arguments(positional, [.. names], values.ToArray()));
    }

    private Value InvokePlain(PyContext context, ReadOnlySpan<Value> given) => (Positional, given.Length) switch
    {
        ([], _) => Entry.Calls.CallSpan(context, Function, given),
        ([var a], 0) => Entry.Calls.Call1(context, Function, a),
        ([var a], 1) => Entry.Calls.Call2(context, Function, a, given[0]),
        ([var a], 2) => Entry.Calls.Call3(context, Function, a, given[0], given[1]),
        ([var a, var b], 0) => Entry.Calls.Call2(context, Function, a, b),
        ([var a, var b], 1) => Entry.Calls.Call3(context, Function, a, b, given[0]),
        _ => Entry.Calls.CallSpan(context, Function, [.. Positional, .. given]),
    };
}

/// <summary>A method with some arguments given; self comes first.</summary>
internal sealed class PyPartialMethod : PyObject, IAttributed, IDescriptor
{
    private AttributeStore _attributes;

    public PyPartialMethod(PyType type, Value function, Value[] positional, PyDict keywords) : base(type)
    {
        Function = function;
        Positional = positional;
        Keywords = keywords;
        _attributes.Begin(type);
    }

    ref AttributeStore IAttributed.Attributes => ref _attributes;

    public Value Function { get; }
    public Value[] Positional { get; }
    public PyDict Keywords { get; }

    public bool IsData => false;

    public Value Bind(PyContext context, Value instance, PyType owner)
    {
        Value bound = Runtime.Attributes.Bind(context, Function, instance, owner);
        if (!Value.Is(bound, Function)) return new PyPartial(PartialTypes.Partial, bound, Positional, Keywords);
        return instance.IsNull
            ? new PyPartial(PartialTypes.Partial, Function, Positional, Keywords)
            : new PyPartial(PartialTypes.Partial, Function, [instance, .. Positional], Keywords);
    }

    public void Store(PyContext context, Value instance, Value value) => throw new NotSupportedException("a partialmethod is no data descriptor");
}
