using System.Numerics;
using System.Reflection;
using System.Reflection.Emit;
using PyToCil.Runtime;
using PyToCil.Runtime.Hosting;
using PyToCil.Translator.Cil;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>What typed code for a host's delegate calls, and how it turns .NET's numbers into unboxed ones and back.</summary>
internal static class HostMethods
{
    public static FieldInfo Interpreter => field ??= typeof(FunctionLane).GetField(nameof(FunctionLane.Interpreter))!;
    public static FieldInfo Function => field ??= typeof(FunctionLane).GetField(nameof(FunctionLane.Function))!;
    public static MethodInfo Accepts => field ??= typeof(HostUses).GetMethod(nameof(HostUses.Accepts))!;
    public static MethodInfo IsCurrent => field ??= ((Func<PyFunction, PyCode, int, bool>)HostBinding.IsCurrent).Method;
    public static MethodInfo ContextFor => field ??= ((Func<PyInterpreter, PyContext>)PyContext.For).Method;
    private static MethodInfo OfString => field ??= ((Func<string?, Value>)HostBinding.OfString).Method;
    private static MethodInfo OfObject => field ??= ((Func<object, Value>)HostBinding.OfObject).Method;
    public static MethodInfo IsPlain => field ??= ((Func<string?, bool>)HostBinding.IsPlain).Method;
    public static MethodInfo Fail => field ??= ((Action<PyContext, Exception>)HostBinding.Fail).Method;

    private static MethodInfo OfDecimal => field ??= ((Func<decimal, double>)HostBinding.OfDecimal).Method;

    public static MethodInfo Returned => field ??= ((Action<PyContext, int>)HostBinding.Returned).Method;
    public static MethodInfo Switches => field ??= typeof(HostBinding).GetProperty(nameof(HostBinding.Switches))!.GetMethod!;

    public static MethodInfo ObjectOf(Type type) => typeof(HostBinding).GetMethod(nameof(HostBinding.ObjectOf))!.MakeGenericMethod(type);

    private static MethodInfo OfReference(Type type) => typeof(HostBinding).GetMethod(nameof(HostBinding.OfReference))!.MakeGenericMethod(type);

    private static MethodInfo ToPython(Type type) => typeof(HostBinding).GetMethod(nameof(HostBinding.ToPython))!.MakeGenericMethod(type);

    /// <summary>Pushes what is no number as a <see cref="Value"/>.</summary>
    /// <param name="writer">The method.</param>
    /// <param name="type">Its .NET type.</param>
    /// <param name="isObject">It is an object that is known to pass as itself.</param>
    /// <param name="load">Pushes it.</param>
    public static void Box(CilWriter writer, Type type, bool isObject, Action load)
    {
        if (!isObject && type != typeof(string)) writer.LoadArgument(MethodShape.Context);
        load();
        if (isObject) writer.Call(OfObject);
        else if (type == typeof(string)) writer.Call(OfString);
        else writer.CallHost(!type.IsValueType && HostBinding.PassesAsItself(type) ? OfReference(type) : ToPython(type));
    }

    /// <summary>The number or bool of a .NET type on the stack becomes one of an unboxed kind.</summary>
    public static void Unbox(CilWriter writer, Type type)
    {
        switch (Type.GetTypeCode(type))
        {
            case TypeCode.Object when type == typeof(Complex): break;
            case TypeCode.Int64 or TypeCode.Double: break;
            case TypeCode.Int32 or TypeCode.Int16 or TypeCode.SByte: writer.Convert(OpCodes.Conv_I8, type, typeof(long)); break;
            case TypeCode.UInt32 or TypeCode.UInt16 or TypeCode.Byte: writer.Convert(OpCodes.Conv_U8, type, typeof(long)); break;
            case TypeCode.Single: writer.Convert(OpCodes.Conv_R8, type, typeof(double)); break;
            case TypeCode.Decimal: writer.Call(OfDecimal); break;
            // Any other number than 0 is true.
            case TypeCode.Boolean:
                writer.PushInt(0);
                writer.Compare(OpCodes.Cgt_Un, typeof(int));
                break;
            default: throw new InvalidOperationException($"{type.Name} is not unboxed");
        }
    }
}
