using PyToCil.Runtime;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>What an access of a member does for instances of one shape.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Version">The version of its class.</param>
/// <param name="Slot">Where the attribute lies.</param>
/// <param name="Next">For a store that adds the attribute: the shape after it.</param>
/// <param name="Method">For a method: what was found on the class.</param>
/// <param name="Code">Its code, where it is a function of Python.</param>
/// <param name="Defaults">Its defaults, where it is one.</param>
internal sealed record MemberWay(Shape Shape, long Version, int Slot, Shape? Next, object? Method = null, PyCode? Code = null, Value[]? Defaults = null)
{
    public ClassIsOfVersion ClassVersion => new(Shape.Owner, Version);
}

/// <summary>What is known of an access of a member.</summary>
/// <param name="Ways">By shape, the last one seen first.</param>
/// <param name="IsAll">Nothing else was seen: what none of them fits leaves typed code.</param>
internal sealed record MemberAccess(MemberWay[] Ways, bool IsAll)
{
    public static readonly MemberAccess Unknown = new([], IsAll: false);

    /// <summary>The ways that come into question.</summary>
    public MemberWay[] For(Shape? known) => known is null ? Ways : Array.FindAll(Ways, way => way.Shape == known);
}

/// <summary>The accesses of members in a body, as they are known when typed code is made: sites go on learning meanwhile.</summary>
/// <param name="code">The code.</param>
/// <param name="profile">What was seen.</param>
/// <param name="areKnown">What sites have seen is made use of.</param>
/// <param name="areAll">What they have not seen may leave.</param>
internal sealed class MemberAccesses(PyCode code, KindProfile profile, bool areKnown, bool areAll)
{
    private readonly Dictionary<IrInstruction, MemberAccess> _accesses = new(ReferenceEqualityComparer.Instance);

    public MemberAccess Of(IrInstruction instruction)
    {
        if (!areKnown || instruction.Operation is not (IrOperation.LoadAttribute or IrOperation.StoreAttribute or IrOperation.LoadMethod)) return MemberAccess.Unknown;
        if (!_accesses.TryGetValue(instruction, out MemberAccess? access)) _accesses[instruction] = access = Read(instruction);
        return access;
    }

    /// <summary>The object whose member is meant.</summary>
    public static IrValue OwnerOf(IrInstruction instruction) => instruction.Inputs[instruction.Operation == IrOperation.StoreAttribute ? 1 : 0];

    private MemberAccess Read(IrInstruction instruction)
    {
        var ways = new List<MemberWay>();
        bool isAll = areAll && !profile.HasLeft(instruction);
        if (instruction.Operation == IrOperation.LoadMethod) ReadMethods(code.Methods[instruction.Site], ways, ref isAll);
        else ReadAttributes(code.Attributes[instruction.Site], ways, ref isAll);
        return new MemberAccess([.. ways], isAll && ways.Count > 0);
    }

    // What a class has by now another version of is seen anew, as something else.
    private static void ReadAttributes(AttributeSite site, List<MemberWay> ways, ref bool isAll)
    {
        isAll &= !site.FindsOnClasses;
        for (AttributeHit? hit = site.Seen; hit is not null; hit = hit.Earlier)
            if (hit.Shape.Owner.Version == hit.TypeVersion) ways.Add(new MemberWay(hit.Shape, hit.TypeVersion, hit.Slot, hit.Next));
    }

    private static void ReadMethods(MethodSite site, List<MemberWay> ways, ref bool isAll)
    {
        isAll &= !site.FindsOnClasses;
        for (MethodHit? hit = site.Seen; hit is not null; hit = hit.Earlier)
        {
            if (hit.Shape is null) isAll = false;
            else if (hit.Type.Version == hit.TypeVersion && hit.Method.Reference is { } method) ways.Add(new MemberWay(hit.Shape, hit.TypeVersion, -1, null, method, (method as PyFunction)?.Code, (method as PyFunction)?.Defaults));
        }
    }
}
