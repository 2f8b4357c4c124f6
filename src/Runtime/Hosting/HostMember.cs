using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Hosting;

internal delegate TValue ReferenceGetter<TOwner, TValue>(ref TOwner owner);
internal delegate void ReferenceSetter<TOwner, TValue>(ref TOwner owner, TValue value);

/// <summary>A public property or field of a .NET type, read and written through a typed delegate made once.</summary>
internal abstract class HostMember
{
    public required string Name { get; init; }

    /// <summary>The property or field.</summary>
    public required MemberInfo Source { get; init; }

    public abstract bool CanWrite { get; }
    public abstract Value Get(PyContext context, Value self);
    public abstract void Set(PyContext context, Value self, Value value);

    /// <summary>Null where the value cannot live on the heap (spans, pointers).</summary>
    public static HostMember? OfProperty(PropertyInfo property)
    {
        if (!IsOrdinary(property.PropertyType) || property.GetGetMethod() is not { } getter) return null;
        Type owner = getter.DeclaringType!;
        return Make(owner, property.PropertyType, property, (isValueType, delegateTypes) => (
            Delegate.CreateDelegate(delegateTypes.Getter, getter),
            SetterOf(property) is { } setter ? Delegate.CreateDelegate(delegateTypes.Setter, setter) : null));
    }

    public static HostMember? OfField(FieldInfo field)
    {
        if (!IsOrdinary(field.FieldType)) return null;
        Type owner = field.DeclaringType!;
        return Make(owner, field.FieldType, field, (isValueType, delegateTypes) =>
        {
            ParameterExpression self = Expression.Parameter(isValueType ? owner.MakeByRefType() : owner);
            ParameterExpression value = Expression.Parameter(field.FieldType);
            MemberExpression access = Expression.Field(self, field);
            Delegate? setter = field.IsInitOnly ? null
                : Expression.Lambda(delegateTypes.Setter, Expression.Block(typeof(void), Expression.Assign(access, value)), self, value).Compile();
            return (Expression.Lambda(delegateTypes.Getter, access, self).Compile(), setter);
        });
    }

    internal static bool IsOrdinary(Type type) => !type.IsByRef && !type.IsByRefLike && !type.IsPointer && !type.IsFunctionPointer && type != typeof(void);

    /// <summary>The setter that Python code may use, or null.</summary>
    internal static MethodInfo? SetterOf(PropertyInfo property) => property.GetSetMethod() is { } setter && !IsInitOnly(setter) ? setter : null;

    private static bool IsInitOnly(MethodInfo setter) =>
        Array.Exists(setter.ReturnParameter.GetRequiredCustomModifiers(), m => m == typeof(IsExternalInit));

    private static HostMember Make(Type owner, Type value, MemberInfo source, Func<bool, (Type Getter, Type Setter), (Delegate, Delegate?)> access)
    {
        bool isValueType = owner.IsValueType;
        Type getterType = (isValueType ? typeof(ReferenceGetter<,>) : typeof(Func<,>)).MakeGenericType(owner, value);
        Type setterType = (isValueType ? typeof(ReferenceSetter<,>) : typeof(Action<,>)).MakeGenericType(owner, value);
        (Delegate getter, Delegate? setter) = access(isValueType, (getterType, setterType));
        Type kind = (isValueType ? typeof(HostStructMember<,>) : typeof(HostClassMember<,>)).MakeGenericType(owner, value);
        return ((IHostMemberFactory)Activator.CreateInstance(kind)!).Create(source, getter, setter);
    }

    protected PyException WrongOwner(Type owner, Value self) =>
        Errors.TypeError($"descriptor '{Name}' for '{HostNames.Plain(owner)}' objects doesn't apply to a '{self.Type.Name}' object");

    protected TValue Convert<TOwner, TValue>(PyContext context, Value value)
    {
        if (value.IsNull) throw Errors.TypeError($"{HostNames.Plain(typeof(TOwner))}.{Name} cannot be deleted");
        if (Lane<TValue>.FromPython(context, value, out TValue result) is { } fault) throw fault.At($"{HostNames.Plain(typeof(TOwner))}.{Name}");
        return result;
    }
}

internal interface IHostMemberFactory
{
    HostMember Create(MemberInfo source, Delegate getter, Delegate? setter);
}

internal sealed class HostClassMember<TOwner, TValue> : HostMember, IHostMemberFactory where TOwner : class
{
    private Func<TOwner, TValue>? _getter;
    private Action<TOwner, TValue>? _setter;

    public override bool CanWrite => _setter is not null;

    public HostMember Create(MemberInfo source, Delegate getter, Delegate? setter) =>
        new HostClassMember<TOwner, TValue> { Name = source.Name, Source = source, _getter = (Func<TOwner, TValue>)getter, _setter = (Action<TOwner, TValue>?)setter };

    public override Value Get(PyContext context, Value self)
    {
        if (self.Reference is not TOwner owner) throw WrongOwner(typeof(TOwner), self);
        return Lane<TValue>.ToPython(context, _getter!(owner));
    }

    public override void Set(PyContext context, Value self, Value value)
    {
        if (self.Reference is not TOwner owner) throw WrongOwner(typeof(TOwner), self);
        _setter!(owner, Convert<TOwner, TValue>(context, value));
    }
}

/// <summary>A member of a boxed struct; writing changes the box that Python holds, never the host's original.</summary>
internal sealed class HostStructMember<TOwner, TValue> : HostMember, IHostMemberFactory where TOwner : struct
{
    private ReferenceGetter<TOwner, TValue>? _getter;
    private ReferenceSetter<TOwner, TValue>? _setter;

    public override bool CanWrite => _setter is not null;

    public HostMember Create(MemberInfo source, Delegate getter, Delegate? setter) =>
        new HostStructMember<TOwner, TValue> { Name = source.Name, Source = source, _getter = (ReferenceGetter<TOwner, TValue>)getter, _setter = (ReferenceSetter<TOwner, TValue>?)setter };

    public override Value Get(PyContext context, Value self)
    {
        if (self.Reference is not TOwner) throw WrongOwner(typeof(TOwner), self);
        return Lane<TValue>.ToPython(context, _getter!(ref Unsafe.Unbox<TOwner>(self.Reference)));
    }

    public override void Set(PyContext context, Value self, Value value)
    {
        if (self.Reference is not TOwner) throw WrongOwner(typeof(TOwner), self);
        TValue converted = Convert<TOwner, TValue>(context, value);
        _setter!(ref Unsafe.Unbox<TOwner>(self.Reference), converted);
    }
}
