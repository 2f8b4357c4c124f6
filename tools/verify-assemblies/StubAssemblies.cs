using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using FieldAttributes = Mono.Cecil.FieldAttributes;
using MethodAttributes = Mono.Cecil.MethodAttributes;
using TypeAttributes = Mono.Cecil.TypeAttributes;

namespace PyToCil.VerifyAssemblies;

/// <summary>What emitted assemblies refer to, as assemblies that Mono can load: names, bases and signatures of the real ones.</summary>
internal sealed class StubAssemblies
{
    private static readonly Assembly s_real = typeof(Runtime.Value).Assembly;
    private readonly AssemblyDefinition _runtime = New(s_real.GetName());
    private readonly AssemblyDefinition _system = New(Assembly.Load("System.Runtime").GetName());
    private readonly Dictionary<string, TypeDefinition> _types = [];
    private readonly HashSet<string> _members = [];
    private readonly HashSet<string> _forwarded = [];

    private static AssemblyDefinition New(AssemblyName name)
    {
        var definition = new AssemblyNameDefinition(name.Name, name.Version) { PublicKeyToken = name.GetPublicKeyToken() };
        return AssemblyDefinition.CreateAssembly(definition, name.Name, new ModuleParameters { Kind = ModuleKind.Dll, Runtime = TargetRuntime.Net_4_0 });
    }

    public void Add(ModuleDefinition module)
    {
        foreach (TypeReference type in module.GetTypeReferences())
            if (type.Scope.Name == "System.Runtime") Forward(type); else Define(Real(type));
        foreach (MemberReference member in module.GetMemberReferences())
        {
            if (!_members.Add(member.FullName)) continue;
            TypeDefinition owner = Define(Real(member.DeclaringType));
            if (member is FieldReference field) owner.Fields.Add(FieldOf(field));
            else if (member is MethodReference method) owner.Methods.Add(MethodOf(method));
        }
    }

    public void Write(string folder)
    {
        _runtime.Write(Path.Combine(folder, "PyToCil.Runtime.dll"));
        _system.Write(Path.Combine(folder, "System.Runtime.dll"));
    }

    private TypeReference Import(TypeReference type)
    {
        if (type is ArrayType array) return new ArrayType(Import(array.ElementType));
        if (type is ByReferenceType reference) return new ByReferenceType(Import(reference.ElementType));
        ModuleDefinition module = _runtime.MainModule;
        if (type.MetadataType is not (MetadataType.Class or MetadataType.ValueType)) return Primitive(type.FullName);
        if (type.Scope.Name == "PyToCil.Runtime") return Define(Real(type));
        return type.FullName == "System.Object" ? module.TypeSystem.Object
            : new TypeReference(type.Namespace, type.Name, module, module.TypeSystem.CoreLibrary, type.IsValueType);
    }

    private TypeReference Primitive(string name)
    {
        TypeSystem types = _runtime.MainModule.TypeSystem;
        return name switch
        {
            "System.Void" => types.Void,
            "System.Boolean" => types.Boolean,
            "System.Int32" => types.Int32,
            "System.Int64" => types.Int64,
            "System.Double" => types.Double,
            "System.String" => types.String,
            "System.Object" => types.Object,
            _ => throw new InvalidOperationException($"no stub for {name}"),
        };
    }

    private void Forward(TypeReference type)
    {
        if (!_forwarded.Add(type.FullName)) return;
        ModuleDefinition module = _system.MainModule;
        if (module.AssemblyReferences.Count == 0)
            module.AssemblyReferences.Add(new AssemblyNameReference("mscorlib", new Version(4, 0, 0, 0)) { PublicKeyToken = [0xb7, 0x7a, 0x5c, 0x56, 0x19, 0x34, 0xe0, 0x89] });
        module.ExportedTypes.Add(new ExportedType(type.Namespace, type.Name, module, module.AssemblyReferences[0]) { Attributes = TypeAttributes.Public | (TypeAttributes)0x00200000 });
    }

    private static Type Real(TypeReference type) => s_real.GetType(type.FullName, throwOnError: true)!;

    private TypeDefinition Define(Type real)
    {
        if (_types.TryGetValue(real.FullName!, out TypeDefinition? made)) return made;
        ModuleDefinition module = _runtime.MainModule;
        TypeAttributes attributes = (TypeAttributes)(int)real.Attributes & (TypeAttributes.VisibilityMask | TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.SequentialLayout);
        made = new TypeDefinition(real.Namespace, real.Name, attributes);
        _types[real.FullName!] = made;
        module.Types.Add(made);
        made.BaseType = real.IsValueType ? new TypeReference("System", "ValueType", module, module.TypeSystem.CoreLibrary)
            : real.BaseType!.Assembly == s_real ? Define(real.BaseType) : module.TypeSystem.Object;
        return made;
    }

    private FieldDefinition FieldOf(FieldReference field)
    {
        FieldInfo real = Real(field.DeclaringType).GetField(field.Name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            ?? throw new MissingFieldException(field.FullName);
        return new FieldDefinition(field.Name, (FieldAttributes)(int)real.Attributes, Import(field.FieldType));
    }

    private MethodDefinition MethodOf(MethodReference method)
    {
        MethodAttributes attributes = MethodAttributes.Public | MethodAttributes.HideBySig | (method.HasThis ? 0 : MethodAttributes.Static);
        var made = new MethodDefinition(method.Name, attributes, Import(method.ReturnType));
        foreach (ParameterDefinition parameter in method.Parameters) made.Parameters.Add(new ParameterDefinition(Import(parameter.ParameterType)));
        ILProcessor il = made.Body.GetILProcessor();
        il.Emit(OpCodes.Ldnull);
        il.Emit(OpCodes.Throw);
        return made;
    }
}
