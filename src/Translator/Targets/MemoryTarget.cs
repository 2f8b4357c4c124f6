using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.ControlFlow;
using PyToCil.Translator.Ir;
using PyToCil.Translator.IrBuilding;
using PyToCil.Translator.Lowering;
using PyToCil.Translator.Reporting;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Targets;

/// <summary>
/// Puts methods into a dynamic assembly of this process, a type for each code object, when it is first called. Such code
/// gets tiered compilation and on-stack replacement like any other.
/// </summary>
public sealed class MemoryTarget
{
    private const int MostNameCharacters = 200;

    private readonly ModuleBuilder _module;
    private int _count;

    private readonly HostAccess _access;
    private readonly TranslationOptions _options;
    private readonly TranslationStatistics? _statistics;

    /// <param name="name">For debuggers and profilers.</param>
    /// <param name="options">When hot code is typed.</param>
    /// <param name="statistics">Takes note of what the methods cost; null for none.</param>
    public MemoryTarget(string name, TranslationOptions? options = null, TranslationStatistics? statistics = null)
    {
        _options = options ?? TranslationOptions.Default;
        _statistics = statistics;
        AssemblyBuilder assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName { Name = "PyToCil.Dynamic." + name }, AssemblyBuilderAccess.Run);
        _module = assembly.DefineDynamicModule("module");
        _access = new HostAccess(assembly, _module);
    }

    /// <summary>The compiler of one code object.</summary>
    public ICodeCompiler CompilerOf(ControlFlowGraph graph) => new Compiler(this, graph);

    private sealed class Compiler(MemoryTarget target, ControlFlowGraph graph) : ICodeCompiler, IMethodDefiner
    {
        public void Compile(PyCode code)
        {
            var meter = new CostMeter();
            IrFunction function = IrBuilder.Build(graph);
            KindProfile? profile = target._options.Tiering != TieringMode.Off && CodeOptimizer.IsSuitable(function) ? new KindProfile(function, []) : null;
            CilMethod method = CilLowering.Lower(function, "Body", new LoweringOptions { Counting = profile });
            Delegate entry = Define(method, code.EntryType, code, MethodForm.Generic, meter);
            code.InstallSites(function.Sites);
            if (function.Layout.IsGenerator) Describe(code, function);
            if (profile is not null) code.StartCounting(new CodeOptimizer(graph, this, target._options), profile.Count, entry, target._options.Tiering);
            if (target._options.NotesClasses) code.Classes = new SeenClasses();
            code.SetEntry(entry);
        }

        private static void Describe(PyCode code, IrFunction function)
        {
            int depth = 0;
            foreach (IrBlock block in function.Blocks)
                if (block.Terminator is IrYield yield) depth = Math.Max(depth, yield.Resume.Arguments.Length - 1);
            code.SavedValues = Math.Max(function.Layout.LocalCount + depth, code.ParameterCount);
            code.HandlesExceptions = function.Blocks.Exists(block => block.Instructions.Exists(i => i.Operation == IrOperation.PushException));
        }

        public Delegate Define(CilMethod method, Type delegateType, PyCode code, MethodForm form, CostMeter meter) =>
            Define(method, code, form, meter).CreateDelegate(delegateType, code);

        public MethodInfo DefineDirect(CilMethod method, PyCode code, CostMeter meter) => Define(method, code, MethodForm.Typed, meter);

        public MethodInfo DefineHost(CilMethod method, PyCode code, CostMeter meter)
        {
            target._access.Grant(method);
            return Define(method, code, MethodForm.Typed, meter);
        }

        private MethodInfo Define(CilMethod method, PyCode code, MethodForm form, CostMeter meter)
        {
            meter.Translated(method.Instructions.Count);
            bool isTyped = form is MethodForm.Typed or MethodForm.TypedLoop;
            MethodInfo defined = target.Define(method, graph.Code.Name, isTyped);
            meter.Emitted();
            // The JIT compiles a method at its first call. Typed code is compiled before it is entered, by the thread that makes it.
            if (isTyped || target._options.MeasuresJit) RuntimeHelpers.PrepareMethod(defined.MethodHandle);
            target._statistics?.For(code).Add(form, meter.Finish(CompilationThread.IsCurrent));
            return defined;
        }
    }

    // Python allows any text for a name; metadata allows 1023 characters and no leading NUL.
    private static string TypeName(string name, int number)
    {
        if (name.Length > MostNameCharacters) name = name[..MostNameCharacters];
        return string.Create(CultureInfo.InvariantCulture, $"{name.Replace('\0', '_')}_{number}");
    }

    private MethodInfo Define(CilMethod method, string name, bool isHot)
    {
        int number = Interlocked.Increment(ref _count);
        TypeBuilder type;
        lock (_module)
        {
            type = _module.DefineType(TypeName(name, number), TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed);
            MethodBuilder builder = type.DefineMethod(method.Name, MethodAttributes.Public | MethodAttributes.Static, method.ReturnType, method.Parameters);
            // Typed code is hot when it is made: it neither needs nor waits for the JIT's own counting.
            if (isHot) builder.SetImplementationFlags(MethodImplAttributes.AggressiveOptimization);
            ReflectionEmitter.Emit(method, builder, ObjectFields.Define(type, method));
            Type created = type.CreateType();
            // Static fields that never change are constants to the JIT once their type is initialized.
            if (method.Objects.Count > 0) RuntimeHelpers.RunClassConstructor(created.TypeHandle);
            return created.GetMethod(method.Name)!;
        }
    }
}
