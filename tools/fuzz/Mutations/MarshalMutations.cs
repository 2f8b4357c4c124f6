using PyToCil.Fuzz.Making;
using PyToCil.Fuzz.Seeds;

namespace PyToCil.Fuzz.Mutations;

/// <summary>Damage to marshalled objects: type codes, lengths, references, nesting.</summary>
internal static class MarshalMutations
{
    private static readonly char[] TypeCodes = ['0', 'N', 'F', 'T', 'S', '.', 'i', 'I', 'f', 'g', 'x', 'y', 'l', 's', 't', 'r', '(', ')', '[', '{', '}', 'c', 'u', '?', '<', '>', 'a', 'A', 'z', 'Z', ':'];

    public static readonly Mutation[] All =
    [
        new("type codes", 4, TypeCode),
        new("lengths", 4, Lengths),
        new("kept and referenced objects", 5, References),
        new("objects exchanged", 5, Exchange),
        new("object of another file", 4, ObjectOfAnotherFile),
        new("other constants", 4, Constants),
        new("shared tuples", 2, SharedTuples),
        new("numbers of code objects", 6, CodeNumbers),
    ];

    private static byte[] TypeCode(MutationContext c)
    {
        var edits = new Edits(c.Seed);
        for (var i = c.Dice.Size(3); i > 0; i--)
        {
            var node = c.Dice.Pick(c.Seed.Tree.Nodes);
            edits.Replace(node.Start, node.Start + 1, [(byte)(c.Dice.Pick(TypeCodes) | (c.Dice.OneIn(2) ? 0x80 : 0))]);
        }
        return edits.Apply();
    }

    private static byte[] Lengths(MutationContext c)
    {
        var edits = new Edits(c.Seed);
        for (var i = c.Dice.Size(3); i > 0; i--)
        {
            var node = c.Dice.Pick(c.Seed.Tree.Nodes);
            if (node.Type is 'z' or 'Z' or ')') edits.Replace(node.Start + 1, node.Start + 2, [c.Dice.Byte()]);
            else if (node.End - node.Start >= 5) edits.SetInt(node.Start + 1, c.Dice.Edge());
        }
        return edits.Apply();
    }

    private static byte[] References(MutationContext c)
    {
        var edits = new Edits(c.Seed);
        for (var i = c.Dice.Size(4); i > 0; i--)
        {
            var node = c.Dice.Pick(c.Seed.Tree.Nodes);
            switch (c.Dice.Below(4))
            {
                // To itself or what holds it, to what stands before, to anything.
                case 0: edits.Replace(node, MarshalWriter.Reference(node.KeptBefore - 1)); break;
                case 1: edits.Replace(node, MarshalWriter.Reference(c.Dice.Below(node.KeptBefore + 2))); break;
                case 2 when node.Type == 'r': edits.SetInt(node.Start + 1, c.Dice.OneIn(3) ? c.Dice.Edge() : c.Dice.Below(node.KeptBefore)); break;
                default: edits.Replace(node.Start, node.Start + 1, [(byte)(node.First ^ 0x80)]); break;
            }
        }
        return edits.Apply();
    }

    private static byte[] Exchange(MutationContext c)
    {
        var edits = new Edits(c.Seed);
        for (var i = c.Dice.Size(3); i > 0; i--)
        {
            MarshalNode a = c.Dice.Pick(c.Seed.Tree.Nodes), b = c.Dice.Pick(c.Seed.Tree.Nodes);
            edits.Replace(a, c.Seed.Data[b.Start..b.End]);
            if (c.Dice.OneIn(2)) edits.Replace(b, c.Seed.Data[a.Start..a.End]);
        }
        return edits.Apply();
    }

    private static byte[] ObjectOfAnotherFile(MutationContext c)
    {
        var other = c.Dice.Pick(c.Corpus.Of(c.Dice.OneIn(2) ? c.Seed.Version : c.Dice.Pick(c.Corpus.Versions)));
        var from = c.Dice.OneIn(2) ? c.Dice.Pick(other.Tree.Nodes) : c.Dice.Pick(other.Tree.Codes).Node;
        var to = c.Dice.OneIn(2) ? c.Dice.Pick(c.Seed.Tree.Nodes) : c.Dice.Pick(c.Seed.Tree.Codes).Node;
        var edits = new Edits(c.Seed);
        edits.Replace(to, other.Data[from.Start..from.End]);
        return edits.Apply();
    }

    private static byte[] Constants(MutationContext c)
    {
        var edits = new Edits(c.Seed);
        var constants = c.Dice.Pick(c.Seed.Tree.Codes).Fields["constants"];
        for (var i = c.Dice.Size(4); i > 0; i--)
            if (constants.Children.Count > 0) edits.Replace(c.Dice.Pick(constants.Children), MadeConstants.Any(c.Dice, 3));
        return edits.Apply();
    }

    private static byte[] SharedTuples(MutationContext c)
    {
        var node = c.Dice.Pick(c.Seed.Tree.Codes).Fields["constants"];
        if (node.Children.Count == 0) return c.Seed.Data;
        var place = c.Dice.Pick(node.Children);
        var depth = c.Dice.Size(60);
        var edits = new Edits(c.Seed);
        edits.Replace(place, MadeConstants.Bomb(depth, place.KeptBefore, c.Dice.Between(2, 4)));
        edits.Renumber(place.KeptBefore, depth);
        return edits.Apply();
    }

    private static byte[] CodeNumbers(MutationContext c)
    {
        var edits = new Edits(c.Seed);
        for (var i = c.Dice.Size(3); i > 0; i--)
        {
            var code = c.Dice.Pick(c.Seed.Tree.Codes);
            var at = c.Dice.OneIn(6) ? code.FirstLine : code.Integers + 4 * c.Dice.Below(code.IntegerCount);
            var value = c.Dice.Below(3) switch
            {
                0 => c.Dice.Edge(),
                1 => BitConverter.ToInt32(c.Seed.Data, at) ^ (1 << c.Dice.Below(28)),
                _ => BitConverter.ToInt32(c.Seed.Data, at) + c.Dice.Between(-3, 3),
            };
            edits.SetInt(at, value);
        }
        return edits.Apply();
    }
}
