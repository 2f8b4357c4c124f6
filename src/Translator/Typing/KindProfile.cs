using PyToCil.Runtime;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>What the counting code saw, by instruction: one set of <see cref="SeenKinds"/> for each result.</summary>
internal sealed class KindProfile
{
    private const int MostItems = 4;

    private readonly Dictionary<object, int> _places = new(ReferenceEqualityComparer.Instance);
    private readonly int[] _seen;
    private readonly Dictionary<IrInstruction, int> _items = new(ReferenceEqualityComparer.Instance);
    private readonly int _itemCount;
    private readonly int _parameters;

    /// <param name="function">Its instructions and terminators are numbered in order.</param>
    /// <param name="seen">As <see cref="PyCode"/> keeps it; empty for none.</param>
    public KindProfile(IrFunction function, int[] seen)
    {
        foreach (IrBlock block in function.Blocks)
        {
            foreach (IrInstruction instruction in block.Instructions)
            {
                _places[instruction] = _places.Count;
                if (!CountsItems(instruction)) continue;
                _items[instruction] = _itemCount;
                _itemCount += instruction.MoreResults.Length;
            }
            _places[block.Terminator!] = _places.Count;
        }
        _parameters = function.Layout.IsGenerator ? function.Layout.ParameterCount : 0;
        _seen = seen.Length == Count ? seen : new int[Count];
    }

    /// <summary>Steps, behind them the items of unpackings, and a generator's parameters: typed code is made of it when they are no longer at hand.</summary>
    public int Count => _places.Count + _itemCount + _parameters;

    public int PlaceOfParameter(int index) => _places.Count + _itemCount + index;

    /// <summary>Whether the kinds of what an instruction unpacks are counted.</summary>
    public static bool CountsItems(IrInstruction instruction) => instruction.Operation == IrOperation.Unpack && instruction.MoreResults.Length <= MostItems;

    public int PlaceOfItem(IrInstruction unpack, int index) => _places.Count + _items[unpack] + index;

    /// <summary>The kind to expect of one of the items that are unpacked.</summary>
    public ValueKind ExpectedItem(IrInstruction unpack, int index) => CountsItems(unpack) ? KindOfObject(_seen[PlaceOfItem(unpack, index)]) : ValueKind.Value;

    // A range or an iterator that others refer to stays an object.
    private static ValueKind KindOfObject(int seen) => KindOf(seen) is var kind && (kind.IsCursor() || kind == ValueKind.Range) ? ValueKind.Value : kind;

    /// <summary>The kind of a generator's parameter.</summary>
    public ValueKind OfParameter(int index) => KindOfObject(_seen[PlaceOfParameter(index)]);

    public int PlaceOf(object step) => _places[step];

    /// <summary>All that a step was seen to produce.</summary>
    public SeenKinds SeenAt(object step) => (SeenKinds)_seen[_places[step]];

    /// <summary>The kind of what is sent to a yield.</summary>
    public ValueKind ExpectedSent(IrYield yield) => KindOfObject(_seen[_places[yield]]);

    /// <summary>The kind to expect; Value where several were seen, or none.</summary>
    public ValueKind Expected(object step) => KindOfObject(_seen[_places[step]]);

    /// <summary>As <see cref="Expected"/>, with the kinds of what only one loop refers to.</summary>
    public ValueKind ExpectedOfLoop(IrInstruction step) => KindOf(_seen[_places[step]]);

    /// <summary>A list, however it keeps its items.</summary>
    public const SeenKinds Lists = SeenKinds.OfList | SeenKinds.OfInts | SeenKinds.OfFloats | SeenKinds.OfBools;

    private const SeenKinds Containers = Lists | SeenKinds.OfOther;

    /// <summary>The item's container was always exactly a list, and typed code had no reason to leave there.</summary>
    public bool IsOfList(IrInstruction instruction) =>
        (SeenAt(instruction) & Lists) != 0 && (SeenAt(instruction) & (SeenKinds.OfOther | SeenKinds.Left)) == 0;

    /// <summary>How the lists kept their items; as values, where no list was seen.</summary>
    public SeenKinds StoragesOf(IrInstruction instruction) => (SeenAt(instruction) & Lists) is not 0 and var seen ? seen : SeenKinds.OfList;

    /// <summary>The container that is worth noting, or null.</summary>
    public static IrValue? ContainerOf(IrInstruction instruction) => instruction.Operation switch
    {
        IrOperation.GetItem => instruction.Inputs[0],
        IrOperation.SetItem => instruction.Inputs[1],
        _ => null,
    };

    private static ValueKind KindOf(int seen) => ((SeenKinds)seen & ~Containers) switch
    {
        SeenKinds.Int => ValueKind.Int,
        SeenKinds.Float => ValueKind.Float,
        SeenKinds.Bool => ValueKind.Bool,
        SeenKinds.Str => ValueKind.Str,
        SeenKinds.Complex => ValueKind.Complex,
        SeenKinds.List => ValueKind.List,
        SeenKinds.Range => ValueKind.Range,
        SeenKinds.RangeIterator => ValueKind.RangeCursor,
        SeenKinds.ListIterator => ValueKind.ListCursor,
        SeenKinds.TupleIterator => ValueKind.TupleCursor,
        _ => ValueKind.Value,
    };

    /// <summary>The kinds that were seen.</summary>
    public SeenKinds Seen(object step) => (SeenKinds)_seen[_places[step]];

    /// <summary>Typed code was left here before: an overflow, a division by zero.</summary>
    public bool HasLeft(object step) => ((SeenKinds)_seen[_places[step]] & SeenKinds.Left) != 0;

    /// <summary>Only the kinds of results that no rule gives are worth counting.</summary>
    public static bool IsCounted(IrInstruction instruction) => instruction.Result is { IsBool: false } && instruction.Operation is
        IrOperation.GetItem or IrOperation.GetSlice or IrOperation.GetExtendedSlice or IrOperation.GetIterator or IrOperation.Format or IrOperation.FormatSimple or IrOperation.BuildString or IrOperation.Convert
        or IrOperation.LoadCommonConstant
        or IrOperation.LoadAttribute or IrOperation.LoadGlobal or IrOperation.LoadCell or IrOperation.LoadName
        or (>= IrOperation.Call0 and <= IrOperation.CallExpanded) or IrOperation.Binary
        or IrOperation.Add or IrOperation.Subtract or IrOperation.Multiply or IrOperation.InPlaceAdd or IrOperation.InPlaceSubtract or IrOperation.InPlaceMultiply
        or IrOperation.TrueDivide or IrOperation.FloorDivide or IrOperation.Remainder or IrOperation.Negative;
}
