using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Entry;

/// <summary>
/// Calls with keywords for emitted code: the last arguments belong to the site's names. The names are matched to the callee's
/// parameters once for each site; after that a call moves values and makes no array. NULL means an exception is pending.
/// </summary>
public static class KeywordCalls
{
    public static Value CallKeywords1(PyContext context, Value first, Value second, Value a, KeywordSite site)
    {
        var given = new Given();
        if (first.IsNull || second.IsNull)
        {
            given[0] = a;
            return Call(context, first.IsNull ? second : first, ((ReadOnlySpan<Value>)given)[..1], site);
        }
        given[0] = second;
        given[1] = a;
        return Call(context, first, ((ReadOnlySpan<Value>)given)[..2], site);
    }

    public static Value CallKeywords2(PyContext context, Value first, Value second, Value a, Value b, KeywordSite site)
    {
        var given = new Given();
        if (first.IsNull || second.IsNull)
        {
            given[0] = a;
            given[1] = b;
            return Call(context, first.IsNull ? second : first, ((ReadOnlySpan<Value>)given)[..2], site);
        }
        given[0] = second;
        given[1] = a;
        given[2] = b;
        return Call(context, first, ((ReadOnlySpan<Value>)given)[..3], site);
    }

    public static Value CallKeywords3(PyContext context, Value first, Value second, Value a, Value b, Value c, KeywordSite site)
    {
        var given = new Given();
        if (first.IsNull || second.IsNull)
        {
            given[0] = a;
            given[1] = b;
            given[2] = c;
            return Call(context, first.IsNull ? second : first, ((ReadOnlySpan<Value>)given)[..3], site);
        }
        given[0] = second;
        given[1] = a;
        given[2] = b;
        given[3] = c;
        return Call(context, first, ((ReadOnlySpan<Value>)given)[..4], site);
    }

    /// <summary>Any number of arguments; the array's first item is free for the receiver.</summary>
    public static Value CallKeywords(PyContext context, Value first, Value second, Value[] arguments, KeywordSite site)
    {
        if (first.IsNull) return Call(context, second, arguments.AsSpan(1), site);
        if (second.IsNull) return Call(context, first, arguments.AsSpan(1), site);
        arguments[0] = second;
        return Call(context, first, arguments, site);
    }

    private static Value Call(PyContext context, Value callable, ReadOnlySpan<Value> given, KeywordSite site)
    {
        if (callable.Reference is PyFunction function)
        {
            KeywordHit? hit = site.Hit;
            if (hit is null || hit.Code != function.Code || hit.Given != given.Length)
            {
                hit = KeywordPlan.Make(function.Code, given.Length, site.Names);
                if (hit is null) return CallUnmatched(context, callable, given, site);
                site.Hit = hit;
            }
            return CallMatched(context, function, hit, given, site);
        }
        return CallUnmatched(context, callable, given, site);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value CallUnmatched(PyContext context, Value callable, ReadOnlySpan<Value> given, KeywordSite site)
    {
        int positional = given.Length - site.Names.Length;
        return Calls.CallArguments(context, callable, new Arguments(given[..positional], site.Names, given[positional..]));
    }

    private static Value CallMatched(PyContext context, PyFunction f, KeywordHit hit, ReadOnlySpan<Value> given, KeywordSite site)
    {
        switch (hit.Sources.Length)
        {
            case 1:
                return f.Code.One!(context, f, Pick(f, hit, given, 0));
            case 2:
            {
                Value a = Pick(f, hit, given, 0), b = Pick(f, hit, given, 1);
                if (!a.IsNull && !b.IsNull) return f.Code.Two!(context, f, a, b);
                break;
            }
            case 3:
            {
                Value a = Pick(f, hit, given, 0), b = Pick(f, hit, given, 1), c = Pick(f, hit, given, 2);
                if (!a.IsNull && !b.IsNull && !c.IsNull) return f.Code.Three!(context, f, a, b, c);
                break;
            }
            case 4:
            {
                Value a = Pick(f, hit, given, 0), b = Pick(f, hit, given, 1), c = Pick(f, hit, given, 2), d = Pick(f, hit, given, 3);
                if (!a.IsNull && !b.IsNull && !c.IsNull && !d.IsNull) return f.Code.Four!(context, f, a, b, c, d);
                break;
            }
            default:
            {
                var bound = new Value[hit.Sources.Length];
                for (int i = 0; i < bound.Length; i++) bound[i] = Pick(f, hit, given, i);
                if (DefaultFilling.IsComplete(bound)) return f.Code.Many!(context, f, bound);
                break;
            }
        }
        // A parameter has neither argument nor default: the binder words the error.
        return CallUnmatched(context, f, given, site);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Value Pick(PyFunction f, KeywordHit hit, ReadOnlySpan<Value> given, int parameter)
    {
        int source = hit.Sources[parameter];
        return source >= 0 ? given[source] : DefaultFilling.Of(f, parameter);
    }

    [InlineArray(Length)]
    private struct Given
    {
        public const int Length = 4;
        private Value _first;
    }
}
