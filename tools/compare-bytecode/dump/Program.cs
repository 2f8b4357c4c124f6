using System.Globalization;
using System.Text;
using PyToCil.Bytecode;
using PyToCil.Bytecode.Tests;

// For each .pyc named on a line of standard input, writes FILE.pyc.ours: what compare_bytecode.py writes from the interpreter.
var failures = 0;
while (Console.ReadLine() is string path)
{
    try
    {
        using var output = new StreamWriter(path + ".ours", append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        var file = PycFile.Read(path);
        Dump(file.Code, output);
        Disassembler.Write(file.Code, output);
    }
    catch (PytocilException error)
    {
        failures++;
        Console.Error.WriteLine(error.Message);
    }
}
return failures == 0 ? 0 : 1;

static void Dump(CodeObject code, TextWriter output)
{
    output.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"code {code.QualifiedName} {code.Name} {code.FileName} {code.ArgumentCount} {code.PositionalOnlyCount} {code.KeywordOnlyCount} {code.StackSize} {(int)code.Flags} {code.FirstLine} {code.Code.Length}"));
    output.WriteLine("names " + string.Join(' ', code.Names));
    output.WriteLine("locals " + string.Join(' ', code.LocalsPlusNames));
    output.WriteLine("cells " + string.Join(' ', code.LocalsPlusNames.Where((_, i) => code.LocalsPlusKinds[i].HasFlag(LocalKind.Cell))));
    output.WriteLine("free " + string.Join(' ', code.LocalsPlusNames.Where((_, i) => code.LocalsPlusKinds[i].HasFlag(LocalKind.Free))));
    foreach (var constant in code.Constants) output.WriteLine("const " + ConstantText.Repr(constant, code.Version));
    foreach (var instruction in InstructionDecoder.Decode(code))
    {
        var at = code.PositionAt(instruction.Offset);
        var argument = instruction.OpCode.HasArgument ? instruction.Argument : -1;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{instruction.Offset} {instruction.OpCode.Name} {argument} {instruction.JumpTarget} {at.Line} {at.EndLine} {at.Column} {at.EndColumn}"));
    }
    foreach (var entry in code.ExceptionTable)
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"handler {entry.Start} {entry.End} {entry.Target} {entry.Depth} {(entry.LastInstruction ? 1 : 0)}"));
    if (StackWalk.Fault(code) is string fault) throw new InternalErrorException(ErrorPlace.OfCode(code), fault);
    foreach (var constant in code.Constants)
        if (constant is CodeConstant inner) Dump(inner.Code, output);
}
