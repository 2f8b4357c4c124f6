using PyToCil.Runtime.Modules;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules
{
    /// <summary>collections.OrderedDict. docs.python.org/3/library/collections.html#ordereddict-objects, Objects/odictobject.c</summary>
    public static class OrderedDictType
    {
        public static readonly PyType Type = NativeTypes.Make("OrderedDict", "collections", Define, parent: DictType.Type, withAttributes: true);
        internal static readonly PyType KeysView = NativeTypes.Make("odict_keys", "builtins", DefineReversible, parent: DictViewTypes.Keys);
        internal static readonly PyType ValuesView = NativeTypes.Make("odict_values", "builtins", DefineReversible, parent: DictViewTypes.Values);
        internal static readonly PyType ItemsView = NativeTypes.Make("odict_items", "builtins", DefineReversible, parent: DictViewTypes.Items);
        internal static readonly PyType Iterator = NativeTypes.Make("odict_iterator", "builtins", IteratorTypes.Define, subclassable: false);

        private static void Define(TypeDefinition d)
        {
            d.New(static (_, arguments) => new PyOrderedDict(TypeCalls.ClassArgument("collections.OrderedDict", arguments, Type)));
            d.Method("__init__", Init);
            d.Method("__repr__", Repr);
            d.Method("__eq__", static (context, self, other) => other.Reference is PyDict b ? AreEqual(context, Self(self), b) : Value.NotImplemented);
            d.Method("__ne__", static (context, self, other) => other.Reference is PyDict b ? !AreEqual(context, Self(self), b) : Value.NotImplemented);
            d.Method("__iter__", static (_, self) => new OrderedDictIterator(Self(self), DictPart.Keys, reverse: false));
            d.Method("__reversed__", static (_, self) => new OrderedDictIterator(Self(self), DictPart.Keys, reverse: true));
            d.Method("keys", static (_, self) => new PyDictView(KeysView, Self(self), DictPart.Keys));
            d.Method("values", static (_, self) => new PyDictView(ValuesView, Self(self), DictPart.Values));
            d.Method("items", static (_, self) => new PyDictView(ItemsView, Self(self), DictPart.Items));
            d.Method("update", Update);
            d.Method("popitem", PopItem);
            d.Method("move_to_end", MoveToEnd);
            d.Method("pop", Pop);
            d.Method("setdefault", SetDefault);
            d.Method("copy", Copy);
            d.Method("__copy__", Copy);
            d.Since(9).Method("__or__", static (context, self, other) => Or(context, self, other));
            d.Since(9).Method("__ror__", static (context, self, other) => Or(context, other, self));
            d.Since(9).Method("__ior__", static (context, self, other) => { UpdateItems(context, self, other); return self; });
            d.ClassMethod("fromkeys", FromKeys);
            d.Method("__reduce__", Reduce);
        }

        private static void DefineReversible(TypeDefinition d)
        {
            d.Method("__reversed__", static (_, self) =>
            {
                PyDictView view = DictViewTypes.Self(self);
                return new OrderedDictIterator((PyOrderedDict)view.Dict, view.Part, reverse: true);
            });
        }

        private static PyOrderedDict Self(Value self) => NativeTypes.Self<PyOrderedDict>(self, Type);

        private static Value Init(PyContext context, Arguments arguments)
        {
            UpdateFrom(context, arguments, "expected at most 1 arguments, got ");
            return Value.None;
        }

        private static Value Update(PyContext context, Arguments arguments)
        {
            UpdateFrom(context, arguments, "update() takes at most 1 positional argument (");
            return Value.None;
        }

        private static void UpdateFrom(PyContext context, in Arguments arguments, string tooMany)
        {
            if (arguments.Count > 2)
                throw Errors.TypeError(tooMany + (arguments.Count - 1) + (tooMany.EndsWith('(') ? " given)" : ""));
            Value self = arguments[0];
            if (arguments.Count == 2) UpdateItems(context, self, arguments[1]);
            for (int i = 0; i < arguments.Names.Length; i++) Items.Set(context, self, PyText.ToValue(arguments.Names[i]), arguments.Keywords[i]);
        }

        /// <summary>mutablemapping_update: by item assignment, which subclasses may override.</summary>
        private static void UpdateItems(PyContext context, Value self, Value source)
        {
            if (self.Type == Type)
            {
                DictType.Update(context, Self(self), source);
                return;
            }
            var items = new PyDict();
            DictType.Update(context, items, source);
            int position = 0;
            while (items.Next(ref position, out Value key, out Value value)) Items.Set(context, self, key, value);
        }

        private static Value Repr(PyContext context, Value self)
        {
            PyOrderedDict dict = Self(self);
            if (dict.Count == 0) return PyText.ToValue($"{dict.Type.Name}()");
            if (!ReprGuard.Enter(context, dict)) return Value.FromString("...");
            try
            {
                // Pairs up to 3.11, then a dict.
                Value content = PyVersion.Since(12) ? dict.Copy() : new PyList(Iteration.ToArray(context, new PyDictView(ItemsView, dict, DictPart.Items)));
                return PyText.ToValue($"{dict.Type.Name}({Representation.Repr(context, content)})");
            }
            finally
            {
                ReprGuard.Leave(dict);
            }
        }

        /// <summary>odict_richcompare: equal as dicts, and with an OrderedDict in the same order.</summary>
        private static bool AreEqual(PyContext context, PyOrderedDict left, PyDict right)
        {
            if (!DictType.AreEqual(context, left, right)) return false;
            if (right is not PyOrderedDict) return true;
            int a = 0, b = 0;
            while (left.Next(ref a, out Value x, out _) && right.Next(ref b, out Value y, out _))
                if (!Comparison.AreSame(context, x, y)) return false;
            return true;
        }

        private static Value PopItem(PyContext context, Arguments arguments)
        {
            PyOrderedDict dict = Self(arguments.At(0));
            Value[] bound = NativeTypes.Bind(context, arguments.Tail(), "popitem", ["last"], 0, 1);
            bool last = bound[0].IsNull || Truth.Of(context, bound[0]);
            if (dict.Count == 0) throw Errors.Make(ExceptionTypes.KeyError, "dictionary is empty");
            Value key, value;
            if (last) dict.PopLast(out key, out value);
            else
            {
                int position = 0;
                dict.Next(ref position, out key, out value);
                dict.RemoveEntry(position - 1);
            }
            return PyTuple.Of(key, value);
        }

        private static Value MoveToEnd(PyContext context, Arguments arguments)
        {
            PyOrderedDict dict = Self(arguments.At(0));
            Value[] bound = NativeTypes.Bind(context, arguments.Tail(), "move_to_end", ["key", "last"], 1, 2);
            if (!dict.TryMove(context, bound[0], bound[1].IsNull || Truth.Of(context, bound[1]))) throw Errors.KeyError(bound[0]);
            return Value.None;
        }

        private static Value Pop(PyContext context, Arguments arguments)
        {
            PyOrderedDict dict = Self(arguments.At(0));
            Value[] bound = NativeTypes.Bind(context, arguments.Tail(), "pop", ["key", "default"], 1, 2);
            Value found = dict.Remove(context, bound[0]);
            if (!found.IsNull) return found;
            if (!bound[1].IsNull) return bound[1];
            Value missing = dict.Type == Type ? default : dict.Type.Lookup("__missing__");
            if (!missing.IsNull) return context.Check(Entry.Calls.CallSpecial1(context, missing, dict, bound[0]));
            context.SetError(Errors.KeyError(bound[0]));
            return default;
        }

        private static Value SetDefault(PyContext context, Arguments arguments)
        {
            Value[] bound = NativeTypes.Bind(context, arguments.Tail(), "setdefault", ["key", "default"], 1, 2);
            return Self(arguments.At(0)).SetDefault(context, bound[0], bound[1].IsNull ? Value.None : bound[1]);
        }

        private static Value Copy(PyContext context, Value self)
        {
            Value copy = context.Call(self.Type);
            PyOrderedDict dict = Self(self);
            int position = 0;
            while (dict.Next(ref position, out Value key, out Value value)) Items.Set(context, copy, key, value);
            return copy;
        }

        private static Value Or(PyContext context, Value left, Value right)
        {
            if (left.Reference is not PyDict || right.Reference is not PyDict) return Value.NotImplemented;
            PyType type = left.Reference is PyOrderedDict ? left.Type : right.Type;
            Value made = context.Call(type, left);
            UpdateItems(context, made, right);
            return made;
        }

        private static Value FromKeys(PyContext context, Arguments arguments)
        {
            Value[] bound = NativeTypes.Bind(context, arguments.Tail(), "fromkeys", ["iterable", "value"], 1, 2);
            return DictType.FromKeys(context, new Arguments([arguments[0], bound[0], bound[1].IsNull ? Value.None : bound[1]]));
        }

        private static Value Reduce(PyContext context, Value self)
        {
            Value state = ObjectType.StateOf(context, self);
            Value items = Iteration.Iterate(context, context.Call(Attributes.Get(context, self, "items")));
            return PyTuple.Of(self.Type, PyTuple.Empty, state, Value.None, items);
        }
    }
}

namespace PyToCil.Runtime
{
    /// <summary>An OrderedDict: a dict whose items can change place.</summary>
    public sealed class PyOrderedDict : PyDict, IAttributed
    {
        private AttributeStore _attributes;

        internal PyOrderedDict(PyType type) : base(type) => _attributes.Begin(type);

        ref AttributeStore IAttributed.Attributes => ref _attributes;

        /// <summary>Moves an item behind or before all others; false where there is none.</summary>
        internal bool TryMove(PyContext context, Value key, bool last)
        {
            Value stored = StoredKey(context, key, out Value value);
            if (stored.IsNull) return false;
            Remove(context, key);
            if (last)
            {
                Set(context, stored, value);
                return true;
            }
            PyDict others = Copy();
            Clear();
            Set(context, stored, value);
            UpdateFrom(context, others);
            return true;
        }
    }

    /// <summary>odict_iterator.</summary>
    internal sealed class OrderedDictIterator(PyOrderedDict dict, DictPart part, bool reverse) : PyIterator(OrderedDictType.Iterator)
    {
        private readonly int _state = dict.KeysVersion;
        private int _position = reverse ? dict.EntryLimit - 1 : 0;
        private bool _ended;

        public override bool MoveNext(PyContext context, out Value item)
        {
            item = default;
            if (_ended) return false;
            if (dict.KeysVersion != _state)
                throw Errors.RuntimeError("OrderedDict mutated during iteration");
            if (!Step(out Value key, out Value value))
            {
                _ended = true;
                return false;
            }
            item = part == DictPart.Keys ? key : part == DictPart.Values ? value : new PyTuple([key, value]);
            return true;
        }

        private bool Step(out Value key, out Value value)
        {
            if (!reverse) return dict.Next(ref _position, out key, out value);
            while (_position >= 0)
                if (dict.EntryAt(_position--, out key, out value)) return true;
            key = value = default;
            return false;
        }
    }

    internal static class OrderedDictIterators
    {
        public static PyIterator Iterate(PyDictView view) => new OrderedDictIterator((PyOrderedDict)view.Dict, view.Part, reverse: false);
    }
}
