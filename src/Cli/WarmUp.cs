using System.Reflection;
using System.Reflection.Emit;
using System.Text;
using PyToCil.Runtime;
using PyToCil.Runtime.Entry;

namespace PyToCil.Cli;

/// <summary>
/// Loads what every program needs while another thread reads and translates the file: Reflection.Emit, the encoder of the
/// streams, the built-in types and functions. .NET loads each type and prepares each method at its first use, which is most
/// of a short program's time; here it is done beside the critical path, in the order in which the program will ask for it.
/// </summary>
internal static class WarmUp
{
    public static void Run()
    {
        EmitMethod();
        EncodeText();
        _ = new PyInterpreter(new Version(3, 13)).Builtins;
    }

    private static void EmitMethod()
    {
        Func<PyContext, Value, Value> operation = Operators.Negative;
        _ = operation.Method.GetParameters()[0].Name;
        ModuleBuilder module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(nameof(WarmUp)), AssemblyBuilderAccess.Run).DefineDynamicModule("module");
        TypeBuilder type = module.DefineType("Type", TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed);
        MethodBuilder method = type.DefineMethod("Body", MethodAttributes.Public | MethodAttributes.Static, typeof(Value), [typeof(Value)]);
        ILGenerator code = method.GetILGenerator();
        code.DeclareLocal(typeof(Value));
        code.MarkLabel(code.DefineLabel());
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ret);
        _ = type.CreateType().GetMethod("Body")!.CreateDelegate<Func<Value, Value>>();
    }

    private static void EncodeText()
    {
        using var writer = new StreamWriter(Stream.Null, new UTF8Encoding(false));
        writer.Write("text");
    }
}
