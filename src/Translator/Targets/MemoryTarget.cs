using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.ControlFlow;
using PyToCil.Translator.Ir;
using PyToCil.Translator.IrBuilding;
using PyToCil.Translator.Lowering;

namespace PyToCil.Translator.Targets;

/// <summary>
/// Puts methods into a dynamic assembly of this process, a type for each code object, when it is first called. Such code
/// gets tiered compilation and on-stack replacement like any other.
/// </summary>
public sealed class MemoryTarget
{
    private readonly ModuleBuilder _module;
    private int _count;

    public MemoryTarget(string name)
    {
        AssemblyBuilder assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("PyToCil.Dynamic." + name), AssemblyBuilderAccess.Run);
        _module = assembly.DefineDynamicModule("module");
    }

    /// <summary>The compiler of one code object.</summary>
    public ICodeCompiler CompilerOf(ControlFlowGraph graph) => new Compiler(this, graph);

    private sealed class Compiler(MemoryTarget target, ControlFlowGraph graph) : ICodeCompiler
    {
        public void Compile(PyCode code)
        {
            IrFunction function = IrBuilder.Build(graph);
            CilMethod method = CilLowering.Lower(function, "Body");
            MethodInfo made = target.Define(method, graph.Code.Name);
            code.InstallSites(function.Sites);
            code.SetEntry(made.CreateDelegate(code.EntryType, code));
        }
    }

    private MethodInfo Define(CilMethod method, string name)
    {
        int number = Interlocked.Increment(ref _count);
        TypeBuilder type;
        lock (_module)
        {
            type = _module.DefineType(string.Create(CultureInfo.InvariantCulture, $"{name}_{number}"), TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed);
            MethodBuilder builder = type.DefineMethod(method.Name, MethodAttributes.Public | MethodAttributes.Static, method.ReturnType, method.Parameters);
            ReflectionEmitter.Emit(method, builder.GetILGenerator());
            return type.CreateType().GetMethod(method.Name)!;
        }
    }
}
