using System.Reflection;
using System.Reflection.Emit;
using PyToCil.Translator.Cil;

namespace PyToCil.Translator.Targets;

/// <summary>
/// Lets a dynamic assembly use public members of types that are not public themselves, which Python code sees too. The
/// attribute that does so has to be declared by the assembly that carries it (System.Reflection.DispatchProxy does the same).
/// </summary>
internal sealed class HostAccess(AssemblyBuilder assembly, ModuleBuilder module)
{
    private readonly HashSet<string> _granted = [];
    private ConstructorInfo? _attribute;

    /// <summary>Grants access to all types that a method mentions.</summary>
    public void Grant(CilMethod method)
    {
        lock (_granted)
        {
            Grant(method.ReturnType);
            foreach (Type parameter in method.Parameters) Grant(parameter);
            foreach (CilLocal local in method.Locals) Grant(local.Type);
            foreach (CilInstruction instruction in method.Instructions)
            {
                if (instruction.Operand is MemberInfo { DeclaringType: { } owner }) Grant(owner);
                if (instruction.Operand is MethodInfo { IsGenericMethod: true } generic)
                    foreach (Type argument in generic.GetGenericArguments()) Grant(argument);
                if (instruction.Operand is Type type) Grant(type);
            }
        }
    }

    private void Grant(Type type)
    {
        if (type.IsVisible) return;
        if (type.HasElementType) Grant(type.GetElementType()!);
        foreach (Type argument in type.GetGenericArguments()) Grant(argument);
        if (type.Assembly.GetName().Name is not { } name || !_granted.Add(name)) return;
        assembly.SetCustomAttribute(new CustomAttributeBuilder(_attribute ??= DefineAttribute(), [name]));
    }

    private ConstructorInfo DefineAttribute()
    {
        lock (module)
        {
            TypeBuilder type = module.DefineType("System.Runtime.CompilerServices.IgnoresAccessChecksToAttribute", TypeAttributes.Public | TypeAttributes.Sealed, typeof(Attribute));
            ConstructorBuilder constructor = type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, [typeof(string)]);
            ILGenerator il = constructor.GetILGenerator();
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Call, typeof(Attribute).GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, [])!);
            il.Emit(OpCodes.Ret);
            return type.CreateType().GetConstructor([typeof(string)])!;
        }
    }
}
