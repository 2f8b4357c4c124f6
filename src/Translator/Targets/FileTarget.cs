using System.Globalization;
using Mono.Cecil;
using Mono.Cecil.Cil;
using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Runtime.Images;
using PyToCil.Translator.Cil;
using PyToCil.Translator.ControlFlow;
using PyToCil.Translator.Ir;
using PyToCil.Translator.IrBuilding;
using PyToCil.Translator.Loading;
using PyToCil.Translator.Lowering;
using MethodAttributes = Mono.Cecil.MethodAttributes;
using TypeAttributes = Mono.Cecil.TypeAttributes;
using TypeDefinition = Mono.Cecil.TypeDefinition;

namespace PyToCil.Translator.Targets;

/// <summary>
/// Writes a module as an assembly that references System.Runtime and PyToCil.Runtime only: a class of static methods, and a
/// resource with the code objects. <see cref="CodeImage.Load"/> reads it.
/// </summary>
public sealed class FileTarget
{
    private readonly Dictionary<PyCode, (string Method, SiteNames Sites)> _bodies = new(ReferenceEqualityComparer.Instance);
    private readonly AssemblyDefinition _assembly;
    private readonly CecilReferences _references;
    private readonly TypeDefinition _type;

    private FileTarget(string name)
    {
        _assembly = AssemblyDefinition.CreateAssembly(new AssemblyNameDefinition(name, new Version(1, 0, 0, 0)), name, ModuleKind.Dll);
        _references = new CecilReferences(_assembly.MainModule);
        int dot = CodeImage.BodiesType.LastIndexOf('.');
        _type = new TypeDefinition(CodeImage.BodiesType[..dot], CodeImage.BodiesType[(dot + 1)..],
            TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed, _references.Of(typeof(object)));
        _assembly.MainModule.Types.Add(_type);
    }

    /// <summary>Translates a file into an assembly.</summary>
    /// <param name="file">The compiled module.</param>
    /// <param name="name">The assembly's name.</param>
    /// <param name="output">Where it is written.</param>
    public static void Build(PycFile file, string name, Stream output)
    {
        var target = new FileTarget(name);
        var graphs = new Dictionary<CodeObject, ControlFlowGraph>(ReferenceEqualityComparer.Instance);
        var converter = new CodeConverter(graph =>
        {
            graphs[graph.Code] = graph;
            return NoCompiler.Instance;
        });
        PyCode root = converter.Convert(file.Code);
        foreach ((CodeObject code, PyCode made) in converter.Converted) target.Add(graphs[code], made);
        target.AddImage(root, file.VersionTable.Version);
        target._assembly.Write(output);
    }

    private void Add(ControlFlowGraph graph, PyCode code)
    {
        IrFunction function = IrBuilder.Build(graph);
        string name = string.Create(CultureInfo.InvariantCulture, $"{code.QualifiedName}_{_bodies.Count}");
        CilMethod method = CilLowering.Lower(function, name);
        _bodies[code] = (name, function.Sites);
        var definition = new MethodDefinition(name, MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig, _references.Of(method.ReturnType));
        foreach (Type parameter in method.Parameters) definition.Parameters.Add(new ParameterDefinition(_references.Of(parameter)));
        new CecilEmitter(definition, _references).Emit(method);
        _type.Methods.Add(definition);
    }

    private void AddImage(PyCode root, string version)
    {
        using var stream = new MemoryStream();
        new CodeImageWriter(stream, code => _bodies[code]).Write(root, Version.Parse(version));
        _assembly.MainModule.Resources.Add(new EmbeddedResource(CodeImage.ResourceName, Mono.Cecil.ManifestResourceAttributes.Public, stream.ToArray()));
    }

    private sealed class NoCompiler : ICodeCompiler
    {
        public static readonly NoCompiler Instance = new();

        public void Compile(PyCode code) => throw new InvalidOperationException("this code is written to a file, not run");
    }
}
