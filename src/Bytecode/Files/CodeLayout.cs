namespace PyToCil.Bytecode;

/// <summary>The order of a code object's fields in the file, and how it names its variables (<c>r_object</c>, TYPE_CODE).</summary>
internal abstract class CodeLayout
{
    /// <summary>Reads the fields that follow the type code.</summary>
    public abstract void Read(MarshalReader reader, CodeFields fields);

    /// <summary>The layout that a table's <c>code-layout</c> line names, or null.</summary>
    public static CodeLayout? Named(string word) => word switch
    {
        "separate-names" => new SeparateNamesLayout(),
        "localsplus" => new LocalsPlusLayout(),
        _ => null,
    };
}
