using PyToCil.Benchmarks.ByHand.Host;
using PyToCil.Runtime;

namespace PyToCil.Benchmarks.Workers;

/// <summary>Binds functions of translated modules to the loops of a host.</summary>
internal static class HostCalls
{
    /// <summary>The loop of a program of the host group; null for any other program.</summary>
    public static Func<long, object>? Find(PyModule module, string program)
    {
        switch (program)
        {
            case "call_add":
                var add = module.GetFunction<Func<long, long, long>>("add");
                return n => HostLoops.CallAdd(add, n);
            case "call_key":
                var key = module.GetFunction<Func<string, long, string>>("key");
                return n => HostLoops.CallKey(key, n);
            case "call_objects":
                var objects = module.GetFunction<Func<Order, Customer, double>>("score");
                return n => HostLoops.CallObjects(objects, n);
            case "call_predicate":
                var rule = module.GetFunction<Func<Order, bool>>("is_large");
                return n => HostLoops.CallPredicate(rule, n);
            case "call_score":
                var score = module.GetFunction<Func<double, double, double, double>>("score");
                return n => HostLoops.CallScore(score, n);
            default:
                return null;
        }
    }
}
