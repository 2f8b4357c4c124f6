namespace PyToCil.Bytecode;

/// <summary>3.11 and later: one array of names with their kinds, a qualified name, and an exception table.</summary>
internal sealed class LocalsPlusLayout : CodeLayout
{
    public override void Read(MarshalReader reader, CodeFields fields)
    {
        fields.ArgumentCount = reader.ReadInt32();
        fields.PositionalOnlyCount = reader.ReadInt32();
        fields.KeywordOnlyCount = reader.ReadInt32();
        fields.StackSize = reader.ReadInt32();
        fields.Flags = reader.ReadInt32();
        fields.Code = fields.Expect<BytesConstant>(reader.ReadObject("code"), "code").Value;
        fields.Constants = fields.Expect<TupleConstant>(reader.ReadObject("constants"), "constants").Items;
        fields.Names = fields.ExpectStrings(reader.ReadObject("names"), "names");
        fields.LocalsPlusNames = fields.ExpectStrings(reader.ReadObject("local names"), "local names");
        fields.LocalsPlusKinds = fields.ExpectKinds(reader.ReadObject("local kinds"));
        fields.FileName = fields.ExpectString(reader.ReadObject("file name"), "file name");
        fields.Name = fields.ExpectString(reader.ReadObject("name"), "name");
        fields.QualifiedName = fields.ExpectString(reader.ReadObject("qualified name"), "qualified name");
        fields.FirstLine = reader.ReadInt32();
        fields.LineTable = fields.Expect<BytesConstant>(reader.ReadObject("line table"), "line table").Value;
        fields.ExceptionTable = fields.Expect<BytesConstant>(reader.ReadObject("exception table"), "exception table").Value;
    }
}
