using System.Globalization;
using HotLoop;
using PyToCil.Runtime;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// examples/score.py, compiled by CPython 3.13.
PyModule rules = PyModule.Load(Path.Combine(AppContext.BaseDirectory, "score.pyc"));
var add = rules.GetFunction<Func<long, long, long>>("add");
var score = rules.GetFunction<Func<double, double, double, long, double>>("score");
var rate = rules.GetFunction<Func<Offer, Customer, double>>("rate");

var offer = new Offer { Price = 20, Quantity = 3, Discount = 0.1, Express = true };
var customer = new Customer { Level = 3, Distance = 5 };
Console.WriteLine($"add(2, 3) = {add(2, 3)}");
Console.WriteLine($"score(20.0, 3.0, 4.0, 2) = {score(20.0, 3.0, 4.0, 2)}");
Console.WriteLine($"rate(offer, customer) = {rate(offer, customer)}");

Measure.Print("add: two long", count =>
{
    long sum = 0;
    for (int i = 0; i < count; i++) sum = add(sum, i);
    return sum;
});
Measure.Print("score: three double, one long, two globals, sqrt", count =>
{
    double sum = 0;
    for (int i = 0; i < count; i++) sum += score(i & 63, i & 7, i & 15, i & 3);
    return sum;
});
Measure.Print("rate: six properties of two objects, one global", count =>
{
    double sum = 0;
    for (int i = 0; i < count; i++) sum += rate(offer, customer);
    return sum;
});

// A Python exception is a .NET exception with Python's traceback.
try
{
    rules.Call("check", -1.0);
}
catch (PyException e)
{
    Console.WriteLine(e);
}
