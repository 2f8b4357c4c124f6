using System.Diagnostics;
using System.Globalization;
using PyToCil.Runtime;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// examples/score.py, compiled by CPython 3.13.
PyModule rules = PyModule.Load(Path.Combine(AppContext.BaseDirectory, "score.pyc"));
Func<double, double, double, long, double> score = rules.GetFunction<Func<double, double, double, long, double>>("score");

const int Calls = 2_000_000;
Console.WriteLine($"score(20.0, 3.0, 4.0, 2) = {score(20.0, 3.0, 4.0, 2)}");
for (int round = 1; round <= 5; round++)
{
    double sum = 0;
    long start = Stopwatch.GetTimestamp();
    for (int i = 0; i < Calls; i++) sum += score(i & 63, i & 7, i & 15, i & 3);
    TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
    Console.WriteLine($"round {round}: sum {sum:F3}, {Calls / elapsed.TotalSeconds,12:N0} calls per second, {elapsed.TotalNanoseconds / Calls:F1} ns each");
}

// A Python exception is a .NET exception with Python's traceback.
try
{
    rules.Call("check", -1.0);
}
catch (PyException e)
{
    Console.WriteLine(e);
}
