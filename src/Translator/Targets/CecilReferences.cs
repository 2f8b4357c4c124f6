using System.Reflection;
using Mono.Cecil;

namespace PyToCil.Translator.Targets;

/// <summary>
/// References from an emitted module: types of the base class library through System.Runtime, never through the private
/// assembly that implements them here, and all else through PyToCil.Runtime.
/// </summary>
internal sealed class CecilReferences
{
    private readonly ModuleDefinition _module;
    private readonly AssemblyNameReference _systemRuntime;
    private readonly AssemblyNameReference _runtime;
    private readonly Dictionary<Type, TypeReference> _types = [];
    private readonly Dictionary<MemberInfo, MemberReference> _members = [];

    public CecilReferences(ModuleDefinition module)
    {
        _module = module;
        // Before TypeSystem is touched, so that Cecil takes it for the core library.
        AssemblyName system = Assembly.Load("System.Runtime").GetName();
        _systemRuntime = new AssemblyNameReference(system.Name, system.Version) { PublicKeyToken = system.GetPublicKeyToken() };
        _module.AssemblyReferences.Add(_systemRuntime);
        AssemblyName runtime = typeof(Runtime.Value).Assembly.GetName();
        _runtime = new AssemblyNameReference(runtime.Name, runtime.Version);
        _module.AssemblyReferences.Add(_runtime);
    }

    public TypeReference Of(Type type)
    {
        if (_types.TryGetValue(type, out TypeReference? made)) return made;
        return _types[type] = Make(type);
    }

    private TypeReference Make(Type type)
    {
        if (type.IsByRef) return new ByReferenceType(Of(type.GetElementType()!));
        if (type.IsArray) return new ArrayType(Of(type.GetElementType()!));
        if (PrimitiveOf(type) is { } primitive) return primitive;
        AssemblyNameReference scope = type.Assembly == typeof(Runtime.Value).Assembly ? _runtime : _systemRuntime;
        return new TypeReference(type.Namespace, type.Name, _module, scope, type.IsValueType);
    }

    private TypeReference? PrimitiveOf(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => _module.TypeSystem.Boolean,
        TypeCode.Int32 => _module.TypeSystem.Int32,
        TypeCode.Int64 => _module.TypeSystem.Int64,
        TypeCode.Double => _module.TypeSystem.Double,
        TypeCode.String => _module.TypeSystem.String,
        _ => type == typeof(void) ? _module.TypeSystem.Void : type == typeof(object) ? _module.TypeSystem.Object : null,
    };

    public FieldReference Of(FieldInfo field)
    {
        if (_members.TryGetValue(field, out MemberReference? made)) return (FieldReference)made;
        var reference = new FieldReference(field.Name, FieldType(field), Of(field.DeclaringType!));
        _members[field] = reference;
        return reference;
    }

    private TypeReference FieldType(FieldInfo field) => Of(field.FieldType);

    public MethodReference Of(MethodInfo method)
    {
        if (_members.TryGetValue(method, out MemberReference? made)) return (MethodReference)made;
        var reference = new MethodReference(method.Name, Of(method.ReturnType), Of(method.DeclaringType!)) { HasThis = !method.IsStatic };
        foreach (ParameterInfo parameter in method.GetParameters()) reference.Parameters.Add(new ParameterDefinition(Of(parameter.ParameterType)));
        _members[method] = reference;
        return reference;
    }
}
