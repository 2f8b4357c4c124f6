namespace PyToCil.Runtime.Types;

public static partial class StrType
{
    /// <summary>docs.python.org/3/library/stdtypes.html#str: <c>unicode_new_impl</c>.</summary>
    private static Value New(PyContext context, Arguments arguments)
    {
        PyType type = TypeCalls.ClassArgument("str", arguments, Type);
        if (arguments.Count > 4) throw Errors.TypeError($"str expected at most 3 arguments, got {arguments.Count - 1}");
        Value text = arguments is { Count: 2, HasKeywords: false } ? Representation.StrValue(context, arguments[1]) : NewGeneral(context, arguments.Tail());
        return type == Type ? text : new PyTextSubclass(type, Exact(text));
    }

    private static Value NewGeneral(PyContext context, Arguments arguments)
    {
        var bound = new Value[3];
        arguments.Bind("str", ["object", "encoding", "errors"], 0, 3, bound);
        string? encoding = bound[1].IsNull ? null : Codecs.Argument("str", "encoding", bound[1]);
        string? errors = bound[2].IsNull ? null : Codecs.Argument("str", "errors", bound[2]);
        if (bound[0].IsNull) return Value.FromString("");
        if (encoding is null && errors is null) return Representation.StrValue(context, bound[0]);
        if (BytesLike.TryGet(bound[0], out ReadOnlySpan<byte> bytes)) return Codecs.Decode(context, bytes, encoding ?? "utf-8", errors ?? "strict");
        throw Errors.TypeError(PyText.IsStr(bound[0])
            ? "decoding str is not supported"
            : $"decoding to str: need a bytes-like object, {bound[0].Type.Name} found");
    }
}
