using System.Numerics;
using System.Reflection;
using PyToCil.Runtime;
using PyToCil.Runtime.Entry;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>What typed code calls of <see cref="ComplexLanes"/>.</summary>
internal static class ComplexMethods
{
    public static MethodInfo IsComplex => field ??= ((Func<Value, bool>)ComplexLanes.IsComplex).Method;
    public static MethodInfo Unbox => field ??= ((Func<Value, Complex>)ComplexLanes.Unbox).Method;
    public static MethodInfo Box => field ??= ((Func<Complex, Value>)ComplexLanes.Box).Method;
    public static MethodInfo Make => field ??= ((Func<double, double, Complex>)ComplexLanes.Make).Method;
    public static MethodInfo Real => field ??= ((Func<Complex, double>)ComplexLanes.Real).Method;
    public static MethodInfo Imaginary => field ??= ((Func<Complex, double>)ComplexLanes.Imaginary).Method;
    public static MethodInfo IsTrue => field ??= ((Func<Complex, bool>)ComplexLanes.IsTrue).Method;
    public static MethodInfo Negate => field ??= ((Func<Complex, Complex>)ComplexLanes.Negate).Method;
    public static MethodInfo TryAbsolute => field ??= typeof(ComplexLanes).GetMethod(nameof(ComplexLanes.TryAbsolute))!;
    public static MethodInfo AreEqual => field ??= ((Func<Complex, Complex, bool>)ComplexLanes.AreEqual).Method;
    public static MethodInfo Add => field ??= ((Func<Complex, Complex, Complex>)ComplexLanes.Add).Method;
    public static MethodInfo Subtract => field ??= ((Func<Complex, Complex, Complex>)ComplexLanes.Subtract).Method;
    public static MethodInfo Multiply => field ??= ((Func<Complex, Complex, Complex>)ComplexLanes.Multiply).Method;
    public static MethodInfo Divide => field ??= ((Func<Complex, Complex, Complex>)ComplexLanes.Divide).Method;
    public static MethodInfo IsReal => field ??= ((Func<Complex, double, bool>)ComplexLanes.IsReal).Method;
    public static MethodInfo AddReal => field ??= ((Func<Complex, double, Complex>)ComplexLanes.AddReal).Method;
    public static MethodInfo SubtractReal => field ??= ((Func<Complex, double, Complex>)ComplexLanes.SubtractReal).Method;
    public static MethodInfo SubtractFromReal => field ??= ((Func<double, Complex, Complex>)ComplexLanes.SubtractFromReal).Method;
    public static MethodInfo MultiplyReal => field ??= ((Func<Complex, double, Complex>)ComplexLanes.MultiplyReal).Method;
    public static MethodInfo DivideByReal => field ??= ((Func<Complex, double, Complex>)ComplexLanes.DivideByReal).Method;
    public static MethodInfo DivideReal => field ??= ((Func<double, Complex, Complex>)ComplexLanes.DivideReal).Method;
}
