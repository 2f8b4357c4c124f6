using Mono.Cecil;
using Mono.Cecil.Cil;
using PyToCil.Runtime;

namespace PyToCil.VerifyAssemblies;

/// <summary>A copy of an emitted assembly with one wrong instruction in it, which the verifier must find: else its silence says nothing.</summary>
internal static class ControlAssembly
{
    public static void Write(string original, string path)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(original);
        MethodDefinition method = module.Types.SelectMany(t => t.Methods).First(m => m.ReturnType.Name == nameof(Value));
        ILProcessor il = method.Body.GetILProcessor();
        // Returns an int where a Value is due.
        il.InsertBefore(method.Body.Instructions[0], il.Create(OpCodes.Ret));
        il.InsertBefore(method.Body.Instructions[0], il.Create(OpCodes.Ldc_I4_1));
        module.Write(path);
    }
}
