using PyToCil.Bytecode.Canonical;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.IrBuilding;

/// <summary>Calls and the making of functions.</summary>
internal static class CallFamily
{
    private const int Defaults = 1;
    private const int KeywordDefaults = 2;
    private const int Annotations = 4;
    private const int Closure = 8;
    private const int Annotate = 16;

    public static void SetKeywordNames(IrBuilder b, CanonicalOp op) => b.SetKeywordNames(op.Argument);

    public static void Call(IrBuilder b, CanonicalOp op)
    {
        int names = b.TakeKeywordNames();
        if (names >= 0)
        {
            EmitKeywords(b, op.Argument, b.NamesOf(names));
            return;
        }
        IrValue[] arguments = b.Pop(op.Argument);
        IrValue second = b.Pop(), first = b.Pop();
        bool shown = !AsksForClass(first, second, arguments.Length) && ShowFrame(b, first, second);
        EmitCall(b, first, second, arguments);
        if (shown) b.Emit(IrOperation.HideFrame, []);
    }

    private static void EmitCall(IrBuilder b, IrValue first, IrValue second, IrValue[] arguments)
    {
        IrValue? callable = first is IrNull ? second : second is IrNull ? first : null;
        if (arguments.Length <= 3 && callable is not null) b.EmitPush(IrOperation.Call0 + arguments.Length, [callable, .. arguments]);
        else if (arguments.Length <= 3) b.EmitPush(IrOperation.CallHeads0 + arguments.Length, [first, second, .. arguments]);
        else b.EmitPush(IrOperation.CallMany, [first, second, IrNull.Instance, .. arguments]);
    }

    public static void CallKeywords(IrBuilder b, CanonicalOp op)
    {
        IrValue names = b.Pop();
        if (names is not IrConstant constant) throw b.Unsupported("a call whose keyword names are no constant");
        EmitKeywords(b, op.Argument, b.NamesOf(constant.Index));
    }

    private static void EmitKeywords(IrBuilder b, int count, string[] names)
    {
        if (names.Length > count) throw b.Damaged($"a call of {count} arguments has {names.Length} keyword names");
        IrValue[] arguments = b.Pop(count);
        IrValue second = b.Pop(), first = b.Pop();
        bool shown = ShowFrame(b, first, second);
        int site = b.Sites.Keywords(names);
        if (count is >= 1 and <= 3) b.EmitPush(IrOperation.CallKeywords1 + (count - 1), [first, second, .. arguments], site: site);
        else b.EmitPush(IrOperation.CallKeywords, [first, second, IrNull.Instance, .. arguments], site: site);
        if (shown) b.Emit(IrOperation.HideFrame, []);
    }

    public static void CallExpanded(IrBuilder b, CanonicalOp op)
    {
        IrValue keywords = (op.Argument & 1) != 0 ? b.Pop() : IrNull.Instance;
        IrValue positional = b.Pop(), second = b.Pop(), first = b.Pop();
        bool shown = ShowFrame(b, first, second);
        b.EmitPush(IrOperation.CallExpanded, [first, second, positional, keywords]);
        if (shown) b.Emit(IrOperation.HideFrame, []);
    }

    // type of one argument makes no class, so it needs no module's name.
    private static bool AsksForClass(IrValue first, IrValue second, int count) =>
        count == 1 && (first is IrNull ? second : first) is IrTemporary { SourceName: "type" };

    // A call by the name of a built-in function that reads its caller's frame: the frame is shown to it.
    private static bool ShowFrame(IrBuilder b, IrValue first, IrValue second)
    {
        IrValue callable = first is IrNull ? second : first;
        if (callable is not IrTemporary { SourceName: "globals" or "locals" or "vars" or "dir" or "eval" or "exec" or "super" or "__import__"
            or "namedtuple" or "TypeVar" or "NewType" or "NamedTuple" or "TypedDict" or "type" }) return false;
        if (b.Layout.IsNamespace) b.Emit(IrOperation.ShowNamespace, []);
        else ShowVariables(b);
        return true;
    }

    private static void ShowVariables(IrBuilder b)
    {
        b.CountCost(b.Layout.LocalCount);
        b.Emit(IrOperation.ShowFrame, [.. Enumerable.Range(0, b.Layout.LocalCount).Select(b.Local)]);
    }

    public static void MakeFunction(IrBuilder b, CanonicalOp op)
    {
        IrValue code = b.Pop();
        IrValue? closure = (op.Argument & Closure) != 0 ? b.Pop() : null;
        IrValue? annotations = (op.Argument & Annotations) != 0 ? b.Pop() : null;
        IrValue? keywordDefaults = (op.Argument & KeywordDefaults) != 0 ? b.Pop() : null;
        IrValue? defaults = (op.Argument & Defaults) != 0 ? b.Pop() : null;
        IrTemporary function = b.EmitValue(IrOperation.MakeFunction, [code]);
        if (defaults is not null) b.Emit(IrOperation.SetDefaults, [function, defaults]);
        if (keywordDefaults is not null) b.Emit(IrOperation.SetKeywordDefaults, [function, keywordDefaults]);
        if (annotations is not null) b.Emit(IrOperation.SetAnnotations, [function, annotations]);
        if (closure is not null) b.Emit(IrOperation.SetClosure, [function, closure]);
        b.Push(function);
    }

    public static void MakeNamedFunction(IrBuilder b, CanonicalOp op)
    {
        IrValue name = b.Pop();
        MakeFunction(b, op);
        b.Emit(IrOperation.SetQualifiedName, [b.Peek(1), name]);
    }

    public static void SetFunctionAttribute(IrBuilder b, CanonicalOp op)
    {
        IrValue function = b.Pop();
        IrValue value = b.Pop();
        IrOperation operation = op.Argument switch
        {
            Defaults => IrOperation.SetDefaults,
            KeywordDefaults => IrOperation.SetKeywordDefaults,
            Annotations => IrOperation.SetAnnotations,
            Closure => IrOperation.SetClosure,
            Annotate => IrOperation.SetAnnotate,
            _ => throw b.Unsupported($"function attribute {op.Argument}"),
        };
        b.Emit(operation, [function, value]);
        b.Push(function);
    }

    public static void PrintExpression(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.PrintExpression, [b.Pop()]);
}
