using System.Collections.Immutable;

namespace PyToCil.Bytecode;

/// <summary>
/// 3.8 to 3.10: <c>co_varnames</c>, <c>co_freevars</c> and <c>co_cellvars</c> apart, no qualified name, handlers in the code itself.
/// The names are joined as 3.11 joins them (<c>compute_localsplus_info</c>): a cell that is an argument keeps the argument's slot.
/// </summary>
internal sealed class SeparateNamesLayout : CodeLayout
{
    public override void Read(MarshalReader reader, CodeFields fields)
    {
        fields.ArgumentCount = reader.ReadInt32();
        fields.PositionalOnlyCount = reader.ReadInt32();
        fields.KeywordOnlyCount = reader.ReadInt32();
        var locals = reader.ReadInt32();
        fields.StackSize = reader.ReadInt32();
        fields.Flags = reader.ReadInt32();
        fields.Code = fields.Expect<BytesConstant>(reader.ReadObject("code"), "code").Value;
        fields.Constants = fields.Expect<TupleConstant>(reader.ReadObject("constants"), "constants").Items;
        fields.Names = fields.ExpectStrings(reader.ReadObject("names"), "names");
        var variables = fields.ExpectStrings(reader.ReadObject("local names"), "local names");
        var free = fields.ExpectStrings(reader.ReadObject("free variables"), "free variables");
        var cells = fields.ExpectStrings(reader.ReadObject("cell variables"), "cell variables");
        fields.FileName = fields.ExpectString(reader.ReadObject("file name"), "file name");
        fields.Name = fields.QualifiedName = fields.ExpectString(reader.ReadObject("name"), "name");
        fields.FirstLine = reader.ReadInt32();
        fields.LineTable = fields.Expect<BytesConstant>(reader.ReadObject("line table"), "line table").Value;
        if (locals != variables.Length) throw fields.Bad($"a count of {locals} locals does not fit {variables.Length} local names");
        Join(fields, variables, cells, free);
    }

    private static void Join(CodeFields fields, ImmutableArray<string> variables, ImmutableArray<string> cells, ImmutableArray<string> free)
    {
        var most = variables.Length + cells.Length + free.Length;
        var names = ImmutableArray.CreateBuilder<string>(most);
        var kinds = ImmutableArray.CreateBuilder<LocalKind>(most);
        var slots = ImmutableArray.CreateBuilder<int>(cells.Length + free.Length);
        names.AddRange(variables);
        for (var i = 0; i < variables.Length; i++) kinds.Add(LocalKind.Local);
        var arguments = (int)Math.Clamp(fields.TotalArguments, 0, variables.Length);
        var slotOfArgument = cells.Length == 0 ? null : SlotsByName(variables, arguments);
        foreach (var cell in cells)
        {
            if (slotOfArgument!.TryGetValue(cell, out var slot)) kinds[slot] |= LocalKind.Cell;
            else slot = Add(names, kinds, cell, LocalKind.Cell);
            slots.Add(slot);
        }
        foreach (var name in free) slots.Add(Add(names, kinds, name, LocalKind.Free));
        fields.LocalsPlusNames = names.DrainToImmutable();
        fields.LocalsPlusKinds = kinds.DrainToImmutable();
        fields.DerefSlots = slots.MoveToImmutable();
    }

    private static int Add(ImmutableArray<string>.Builder names, ImmutableArray<LocalKind>.Builder kinds, string name, LocalKind kind)
    {
        names.Add(name);
        kinds.Add(kind);
        return names.Count - 1;
    }

    // The first argument of a name counts (PyCode_NewWithPosOnlyArgs, cell2arg).
    private static Dictionary<string, int> SlotsByName(ImmutableArray<string> names, int count)
    {
        var slots = new Dictionary<string, int>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++) slots.TryAdd(names[i], i);
        return slots;
    }
}
