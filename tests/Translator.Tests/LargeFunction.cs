using PyToCil.Bytecode;

namespace PyToCil.Translator.Tests;

/// <summary>Writes a 3.13 function <c>f(a)</c> with variables x and i instruction by instruction, and computes what it gives.</summary>
internal sealed class LargeFunction
{
    /// <summary>What it is called with.</summary>
    public const long Argument = 7;

    private const int A = 0, X = 1, I = 2;
    private const int None = 0, Zero = 1, One = 2, Three = 3, Modulus = 4;
    private const int Add = 0, Multiply = 5, Remainder = 6;
    private const long ModulusValue = 1_000_003;
    private static readonly VersionTable s_version = VersionTable.TryGet("3.13") ?? throw new InvalidOperationException("no table");

    private static readonly Dictionary<string, OpCode> s_rows = s_version.Rows.ToDictionary(row => row.Name);

    private readonly List<byte> _code = [];
    private int _count;

    public LargeFunction()
    {
        Write("RESUME", 0);
        Write("LOAD_FAST", A);
        Write("STORE_FAST", X);
    }

    /// <summary><c>x = (x * 3 + a) % 1000003</c> again and again.</summary>
    public long Arithmetic(int size)
    {
        long x = Argument;
        while (_count < size - 2)
        {
            x = (x * 3 + Argument) % ModulusValue;
            Write("LOAD_FAST", X);
            Constant(Three);
            Operator(Multiply);
            Write("LOAD_FAST", A);
            Operator(Add);
            Constant(Modulus);
            Operator(Remainder);
            Write("STORE_FAST", X);
        }
        return x;
    }

    /// <summary><c>if x == 3: x = 0; else: x = x + 1</c> again and again.</summary>
    public long Branches(int size)
    {
        long x = Argument;
        while (_count < size - 2)
        {
            x = x == 3 ? 0 : x + 1;
            Write("LOAD_FAST", X);
            Constant(Three);
            Write("COMPARE_OP", 72);
            int otherwise = Write("POP_JUMP_IF_FALSE", 0);
            Constant(Zero);
            Write("STORE_FAST", X);
            int end = Write("JUMP_FORWARD", 0);
            Land(otherwise);
            Write("LOAD_FAST", X);
            Constant(One);
            Operator(Add);
            Write("STORE_FAST", X);
            Land(end);
        }
        return x;
    }

    /// <summary><c>x = max(x, a) + 1</c> again and again.</summary>
    public long Calls(int size)
    {
        long x = Argument;
        while (_count < size - 2)
        {
            x = Math.Max(x, Argument) + 1;
            Write("LOAD_GLOBAL", 1);
            Write("LOAD_FAST", X);
            Write("LOAD_FAST", A);
            Write("CALL", 2);
            Constant(One);
            Operator(Add);
            Write("STORE_FAST", X);
        }
        return x;
    }

    /// <summary><c>i = 0; while i &lt; 3: x = x + i; i = i + 1</c> again and again.</summary>
    public long Loops(int size)
    {
        long x = Argument;
        while (_count < size - 2)
        {
            x += 3;
            Constant(Zero);
            Write("STORE_FAST", I);
            int head = _code.Count;
            Write("LOAD_FAST", I);
            Constant(Three);
            Write("COMPARE_OP", 2);
            int end = Write("POP_JUMP_IF_FALSE", 0);
            Write("LOAD_FAST", X);
            Write("LOAD_FAST", I);
            Operator(Add);
            Write("STORE_FAST", X);
            Write("LOAD_FAST", I);
            Constant(One);
            Operator(Add);
            Write("STORE_FAST", I);
            Jump("JUMP_BACKWARD", head);
            Land(end);
        }
        return x;
    }

    public CodeObject Finish()
    {
        Write("LOAD_FAST", X);
        Write("RETURN_VALUE", 0);
        return new CodeObject
        {
            Version = s_version,
            PycPath = "large.pyc",
            StackSize = 8,
            ArgumentCount = 1,
            Code = _code.ToArray(),
            Constants = [NoneConstant.Instance, Int(0), Int(1), Int(3), Int(ModulusValue)],
            Names = ["max"],
            LocalsPlusNames = ["a", "x", "i"],
            LocalsPlusKinds = [LocalKind.Local, LocalKind.Local, LocalKind.Local],
            Flags = CodeFlags.NewLocals | CodeFlags.Optimized,
            FileName = "large.py",
            Name = "f",
            QualifiedName = "f",
            FirstLine = 1,
        };
    }

    private static IntConstant Int(long value) => new(value);

    private void Constant(int index) => Write("LOAD_CONST", index);

    private void Operator(int kind) => Write("BINARY_OP", kind);

    /// <summary>Writes an instruction with its inline caches; gives the offset behind them.</summary>
    private int Write(string name, int argument)
    {
        OpCode row = s_rows[name];
        _code.Add((byte)row.Number);
        _code.Add((byte)argument);
        _code.AddRange(new byte[row.Caches * 2]);
        _count++;
        return _code.Count;
    }

    private void Jump(string name, int target)
    {
        int end = Write(name, 0);
        OpCode row = s_rows[name];
        _code[end - 1 - row.Caches * 2] = (byte)((end - target) / 2);
    }

    /// <summary>A forward jump whose caches end at an offset goes here.</summary>
    private void Land(int end)
    {
        int at = end - 2;
        while (!IsJump(at)) at -= 2;
        _code[at + 1] = (byte)((_code.Count - end) / 2);
    }

    private bool IsJump(int at) => at < _code.Count && s_version.Row(_code[at]) is { IsJump: true };
}
