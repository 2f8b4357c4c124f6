namespace PyToCil.Benchmarks.ByHand.Dio;

internal static class Brainfuck
{
    private const string Source = "++++++++[>++++++++++>++++<<-]>++++++++++>------[<.->-]<<++++++++++[>++++++++++[>++++++++++[>+++<-]<-]<-]>>>.";

    private enum Kind
    {
        Increment,
        Move,
        Loop,
        Print,
    }

    private sealed class Op(Kind kind, int value, Op[] body)
    {
        public Kind Kind { get; } = kind;

        public int Value { get; } = value;

        public Op[] Body { get; } = body;
    }

    private sealed class Tape
    {
        private readonly List<long> _cells = [0];
        private int _at;

        public long Get() => _cells[_at];

        public void Increment(int by) => _cells[_at] += by;

        public void Move(int by)
        {
            _at += by;
            while (_at >= _cells.Count) _cells.Add(0);
        }
    }

    private sealed class Printer
    {
        private long _low, _high;

        public long Checksum => _high << 8 | _low;

        public void Print(long value)
        {
            _low = (_low + value) % 255;
            _high = (_high + _low) % 255;
        }
    }

    private static readonly Op[] s_program = Parse(Source.GetEnumerator());

    private static Op[] Parse(IEnumerator<char> source)
    {
        var ops = new List<Op>();
        while (source.MoveNext() && source.Current != ']')
        {
            ops.Add(source.Current switch
            {
                '+' => new Op(Kind.Increment, 1, []),
                '-' => new Op(Kind.Increment, -1, []),
                '>' => new Op(Kind.Move, 1, []),
                '<' => new Op(Kind.Move, -1, []),
                '.' => new Op(Kind.Print, 0, []),
                '[' => new Op(Kind.Loop, 0, Parse(source)),
                char other => throw new InvalidOperationException($"no operation {other}"),
            });
        }
        return [.. ops];
    }

    private static void Execute(Op[] program, Tape tape, Printer printer)
    {
        foreach (Op op in program)
        {
            switch (op.Kind)
            {
                case Kind.Increment: tape.Increment(op.Value); break;
                case Kind.Move: tape.Move(op.Value); break;
                case Kind.Print: printer.Print(tape.Get()); break;
                case Kind.Loop:
                    while (tape.Get() > 0) Execute(op.Body, tape, printer);
                    break;
            }
        }
    }

    public static object Run(long n)
    {
        var printer = new Printer();
        for (long k = 0; k < n; k++)
        {
            printer = new Printer();
            Execute(s_program, new Tape(), printer);
        }
        return printer.Checksum;
    }
}
