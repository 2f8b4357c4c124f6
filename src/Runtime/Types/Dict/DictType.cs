using System.Text;

namespace PyToCil.Runtime.Types;

/// <summary>dict: making, items, text, equality. docs.python.org/3/library/stdtypes.html#dict, Objects/dictobject.c</summary>
public static partial class DictType
{
    public static readonly PyType Type = Make();

    private static PyType Make()
    {
        PyType type = PyType.Native("dict", Define);
        type.MatchesSelf = true;
        type.IsMappingPattern = true;
        type.CallNone = static _ => new PyDict();
        return type;
    }

    private static void Define(TypeDefinition d)
    {
        d.New(New).Method("__init__", Init).Unhashable();
        d.Method("__repr__", Repr);
        d.Method("__len__", static (_, self) => Self(self).Count);
        d.Method("__getitem__", GetItem);
        d.Method("__setitem__", static (context, self, key, value) => { Self(self).Set(context, key, value); return Value.None; });
        d.Method("__delitem__", DeleteItem);
        d.Method("__contains__", static (context, self, key) => Self(self).Contains(context, key));
        d.Method("__iter__", static (_, self) => new PyDictIterator(Self(self), DictPart.Keys));
        d.Method("__reversed__", static (_, self) => new PyDictReverseIterator(Self(self), DictPart.Keys));
        d.Method("__eq__", static (context, self, other) => other.Reference is PyDict b ? AreEqual(context, Self(self), b) : Value.NotImplemented);
        d.Method("__ne__", static (context, self, other) => other.Reference is PyDict b ? !AreEqual(context, Self(self), b) : Value.NotImplemented);
        d.Method("__lt__", static (_, _, _) => Value.NotImplemented);
        d.Method("__le__", static (_, _, _) => Value.NotImplemented);
        d.Method("__gt__", static (_, _, _) => Value.NotImplemented);
        d.Method("__ge__", static (_, _, _) => Value.NotImplemented);
        d.Since(9).Method("__or__", static (context, self, other) => Or(context, self, other));
        d.Since(9).Method("__ror__", static (context, self, other) => Or(context, other, self));
        d.Since(9).Method("__ior__", static (context, self, other) => { Update(context, Self(self), other); return self; });
        d.Since(9).ClassMethod("__class_getitem__", NativeTypes.ClassGetItem);
        DefineMethods(d);
    }

    internal static PyDict Self(Value self) => self.Reference as PyDict ?? throw NativeTypes.WrongSelf(self, Type);

    private static Value New(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("dict", arguments, Type);
        return cls == Type ? new PyDict() : new PyDictSubclass(cls);
    }

    private static Value Init(PyContext context, Arguments arguments)
    {
        UpdateFromArguments(context, Self(arguments.At(0)), "dict", arguments.Tail());
        return Value.None;
    }

    /// <summary>Python's <c>dict[key]</c>, with <c>__missing__</c> for subclasses.</summary>
    public static Value GetItem(PyContext context, Value self, Value key)
    {
        PyDict dict = Self(self);
        Value found = dict.Get(context, key);
        if (!found.IsNull) return found;
        if (dict.Type != Type)
        {
            Value missing = dict.Type.Lookup("__missing__");
            if (!missing.IsNull) return context.Check(Entry.Calls.CallSpecial1(context, missing, self, key));
        }
        context.SetError(Errors.KeyError(key));
        return default;
    }

    private static Value DeleteItem(PyContext context, Value self, Value key)
    {
        if (!Self(self).Remove(context, key).IsNull) return Value.None;
        context.SetError(Errors.KeyError(key));
        return default;
    }

    private static Value Repr(PyContext context, Value self)
    {
        PyDict dict = Self(self);
        if (!ReprGuard.Enter(context, dict)) return Value.FromString("{...}");
        try
        {
            if (dict.Count == 0) return Value.FromString("{}");
            var text = new StringBuilder();
            int position = 0;
            while (dict.Next(ref position, out Value key, out Value value))
            {
                text.Append(text.Length == 0 ? "{" : ", ");
                text.Append(Representation.Repr(context, key)).Append(": ").Append(Representation.Repr(context, value));
            }
            return PyText.ToValue(text.Append('}').ToString());
        }
        finally
        {
            ReprGuard.Leave(dict);
        }
    }

    /// <summary>dict_equal: the same keys with equal values.</summary>
    public static bool AreEqual(PyContext context, PyDict left, PyDict right)
    {
        if (left.Count != right.Count) return false;
        context.EnterOrThrow(" in comparison");
        try
        {
            int position = 0;
            while (left.Next(ref position, out Value key, out Value value))
            {
                Value other = right.Get(context, key);
                if (other.IsNull || !Comparison.AreSame(context, value, other)) return false;
            }
            return true;
        }
        finally
        {
            context.Leave();
        }
    }

    private static Value Or(PyContext context, Value left, Value right)
    {
        if (left.Reference is not PyDict a || right.Reference is not PyDict) return Value.NotImplemented;
        PyDict result = a.Copy();
        Update(context, result, right);
        return result;
    }
}
