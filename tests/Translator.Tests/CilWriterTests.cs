using System.Reflection;
using PyToCil.Bytecode;
using PyToCil.Translator.Cil;

namespace PyToCil.Translator.Tests;

/// <summary>CIL that would not verify stops the writer.</summary>
public sealed class CilWriterTests
{
    private static readonly MethodInfo s_length = typeof(string).GetProperty("Length")!.GetMethod!;

    private static CilWriter New(Type returns, params Type[] parameters) => new(TestCode.Assemble(("RETURN_CONST", 0)), "test", returns, parameters);

    private static string Refused(Action write)
    {
        var e = Assert.Throws<InternalErrorException>(write);
        Assert.Contains("does not verify", e.Reason, StringComparison.Ordinal);
        return e.Reason;
    }

    [Fact]
    public void GoodCodeIsFinishedWithItsGreatestStack()
    {
        CilWriter writer = New(typeof(int), typeof(string));
        writer.LoadArgument(0);
        writer.Call(s_length);
        writer.Return();
        CilMethod method = writer.Finish();
        Assert.Equal(1, method.MaximumStack);
        Assert.Equal("""
            Int32 test(String)
                ldarg 0
                call String::get_Length
                ret

            """, method.ToString());
    }

    [Fact]
    public void AReturnOfAnotherTypeIsRefused()
    {
        CilWriter writer = New(typeof(int));
        writer.PushLong(1);
        Assert.Contains("a Int32 is expected, found Int64", Refused(writer.Return), StringComparison.Ordinal);
    }

    [Fact]
    public void AnEmptyStackIsRefused() => Assert.Contains("expected on an empty stack", Refused(New(typeof(int)).Return), StringComparison.Ordinal);

    [Fact]
    public void AnArgumentOfAnotherTypeIsRefused()
    {
        CilWriter writer = New(typeof(int));
        writer.PushInt(1);
        Assert.Contains("a String is expected, found Int32", Refused(() => writer.Call(s_length)), StringComparison.Ordinal);
    }

    [Fact]
    public void AStoreOfAnotherTypeIsRefused()
    {
        CilWriter writer = New(typeof(int));
        CilLocal local = writer.NewLocal(typeof(string), "s");
        writer.PushInt(1);
        Refused(() => writer.Store(local));
    }

    [Fact]
    public void AnAddressIsNoValue()
    {
        CilWriter writer = New(typeof(long), typeof(long));
        writer.LoadArgumentAddress(0);
        Refused(writer.Return);
    }

    [Fact]
    public void ABaseIsNoDerivedClass()
    {
        CilWriter writer = New(typeof(string), typeof(object));
        writer.LoadArgument(0);
        Refused(writer.Return);
    }

    [Fact]
    public void ADerivedClassIsItsBase()
    {
        CilWriter writer = New(typeof(object), typeof(string));
        writer.LoadArgument(0);
        writer.Return();
        writer.Finish();
    }

    [Fact]
    public void ABranchWithItemsOnTheStackIsRefused()
    {
        CilWriter writer = New(typeof(int));
        CilLabel label = writer.NewLabel();
        writer.PushInt(1);
        Assert.Contains("at a branch", Refused(() => writer.Branch(label)), StringComparison.Ordinal);
    }

    [Fact]
    public void ALabelWithItemsOnTheStackIsRefused()
    {
        CilWriter writer = New(typeof(int));
        CilLabel label = writer.NewLabel();
        writer.PushInt(1);
        Assert.Contains("at a label", Refused(() => writer.Place(label)), StringComparison.Ordinal);
    }

    [Fact]
    public void AReturnWithMoreThanItsValueIsRefused()
    {
        CilWriter writer = New(typeof(int));
        writer.PushInt(1);
        writer.PushInt(2);
        Assert.Contains("at a return", Refused(writer.Return), StringComparison.Ordinal);
    }

    [Fact]
    public void ALabelWithoutAPlaceIsRefused()
    {
        CilWriter writer = New(typeof(int));
        CilLabel label = writer.NewLabel();
        writer.Branch(label);
        Assert.Contains("has no place", Refused(() => writer.Finish()), StringComparison.Ordinal);
    }

    [Fact]
    public void ALabelPlacedTwiceIsRefused()
    {
        CilWriter writer = New(typeof(int));
        CilLabel label = writer.NewLabel();
        writer.Place(label);
        Assert.Contains("placed twice", Refused(() => writer.Place(label)), StringComparison.Ordinal);
    }

    [Fact]
    public void CodePastItsEndIsRefused()
    {
        CilWriter writer = New(typeof(int));
        writer.PushInt(1);
        Assert.Contains("past its end", Refused(() => writer.Finish()), StringComparison.Ordinal);
    }

    [Fact]
    public void CodeThatCannotBeReachedIsRefused()
    {
        CilWriter writer = New(typeof(int));
        writer.PushInt(1);
        writer.Return();
        Assert.Contains("cannot be reached", Refused(() => writer.PushInt(2)), StringComparison.Ordinal);
    }

    [Fact]
    public void ALongIsNoCondition()
    {
        CilWriter writer = New(typeof(int));
        CilLabel label = writer.NewLabel();
        writer.PushLong(1);
        Assert.Contains("is no condition", Refused(() => writer.BranchTrue(label)), StringComparison.Ordinal);
    }

    [Fact]
    public void NullIsNoStruct() => Refused(() => New(typeof(int)).PushNullReference(typeof(long)));

    [Fact]
    public void AnElementOfAnotherTypeIsRefused()
    {
        CilWriter writer = New(typeof(int), typeof(long[]));
        writer.LoadArgument(0);
        writer.PushInt(0);
        writer.PushInt(1);
        Refused(() => writer.StoreElement(typeof(long)));
    }

    [Fact]
    public void AMethodThatIsNotPublicIsRefused()
    {
        CilWriter writer = New(typeof(int));
        Assert.Contains("is not public", Refused(() => writer.Call(((Action)NotPublic).Method)), StringComparison.Ordinal);
    }

    private static void NotPublic() { }
}
