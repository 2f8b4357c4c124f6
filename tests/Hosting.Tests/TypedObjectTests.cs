using PyToCil.Runtime;

namespace PyToCil.Hosting.Tests;

/// <summary>.NET objects in functions that are called often through a delegate behave as at the first call.</summary>
public sealed class TypedObjectTests
{
    public class Order
    {
        public double Price { get; set; } = 10.5;
        public long Quantity { get; set; } = 3;
        public double Discount { get; init; } = 0.125;
        public bool Express { get; set; } = true;
    }

    public sealed class Customer
    {
        public int Level { get; set; } = 3;
        public double Balance { get; set; } = 100;
    }

    public sealed class Express : Order
    {
        public new string Price => "hidden";
    }

    public sealed class Rush : Order;

    internal sealed class Hidden
    {
        public double Price { get; set; } = 4.25;
    }

    public enum Color { Red, Green }

    public sealed class Inner;

    public sealed class Everything
    {
        public long Long { get; set; } = long.MinValue;
        public int Int { get; set; } = -7;
        public short Short => -8;
        public sbyte SByte => -9;
        public byte Byte => 255;
        public ushort UShort => 65535;
        public uint UInt => uint.MaxValue;
        public ulong ULong => ulong.MaxValue;
        public double Double { get; set; } = 0.1;
        public float Float => 0.1f;
        public decimal Decimal => 1.1m;
        public bool Bool { get; set; } = true;
        public string? Text { get; set; } = "\ud83d\ude00x";
        public string? Nothing => null;
        public Color Color => Color.Green;
        public char Letter => 'x';
        public List<int> Numbers { get; } = [1, 2];
        public Inner Inner { get; } = new();
        public int? Maybe => null;
        public long Field = 5;
        public readonly long ReadOnlyField = 6;
        public double Price { get; private set; } = 1;
    }

    public class Faulty
    {
        public virtual long Throwing
        {
            get => throw new DivideByZeroException();
            set => throw new InvalidOperationException($"no {value}");
        }

        public double Price => throw new ArgumentException("no price");
    }

    public interface INamed
    {
        string Name { get; }
    }

    public abstract class Shape : INamed
    {
        public abstract double Area { get; }
        public virtual string Name => "shape";
    }

    public sealed class Square(double side) : Shape
    {
        public override double Area => side * side;
        public override string Name => "square";
    }

    public class Circle : Shape
    {
        public override double Area => 3;
    }

    public sealed class Ring : Circle
    {
        public new long Area => 7;
    }

    private sealed class Quiet : INamed
    {
        string INamed.Name => "never seen";
    }

    public interface IBox<out T>
    {
        T Content { get; }
    }

    public sealed class Box<T>(T content) : IBox<T>
    {
        public T Content => content;
    }

    public interface IHasDefault
    {
        long Given => 4;
        long Own { get; }
    }

    public sealed class WithDefault : IHasDefault
    {
        public long Own => 5;
    }

    public sealed class Calling
    {
        public Func<long> Call { get; set; } = () => 0;
        public long Calls => Call();
    }

    public sealed class Address
    {
        public int Number { get; set; } = 17;
    }

    public class Client
    {
        public long Level { get; set; } = 2;
        public Address? Address { get; set; } = new();
    }

    public sealed class Guest : Client
    {
        public new double Level => 0.5;
    }

    public class Purchase
    {
        public Client? Customer { get; set; } = new();
        public Purchase? Next { get; set; }
        public long Quantity { get; set; } = 3;

        public long Scaled(long by) => Quantity * by;
        public double Mixed(long a, double b) => a + b;
        public int Twice() => 2 * (int)Quantity;
        public int Short(int by) => by + 1;
        public void Add(long n) => Quantity += n;
        public string Greet(string name) => "hello " + name;
        public bool Belongs(Client client) => client == Customer;
        public string Either(long a) => $"long {a}";
        public string Either(string a) => $"string {a}";
        public string Optional(long a, long b = 7) => $"{a} {b}";
        public long Throw(long n) => n > 1 ? throw new FormatException($"bad {n}") : n;
        public virtual long Grow(long n) => Quantity + n;
        public Client? Find() => Customer;
    }

    public sealed class Grown : Purchase
    {
        public override long Grow(long n) => 100 * n;
        public long Scaled(string by) => by.Length;
    }

    private static Func<object?>[] Steps<T0, TResult>(PyModule module, string name, params Func<T0>[] inputs)
    {
        var function = module.GetFunction<Func<T0, TResult>>(name);
        return Array.ConvertAll(inputs, make => (Func<object?>)(() => function(make())));
    }

    [Fact]
    public void PropertiesAreRead() => TypedFixture.AssertSame(m =>
    {
        var price = m.GetFunction<Func<Order, Customer, double>>("price");
        return
        [
            () => price(new Order(), new Customer()),
            () => price(new Order { Express = false, Price = 2 }, new Customer { Level = 1 }),
            () => price(new Order(), null!),
            () => price(null!, new Customer()),
            () => price(new Rush { Quantity = 7 }, new Customer()),
            () => price(new Express(), new Customer()),
        ];
    });

    [Fact]
    public void EachTypeIsSeenAsBefore()
    {
        TypedFixture.AssertSame(m => Steps<Everything, object>(m, "kinds", () => new Everything()));
        TypedFixture.AssertSame(m => Steps<Everything, object>(m, "sum_numbers", () => new Everything(), () => new Everything { Bool = false, Long = long.MaxValue }));
        TypedFixture.AssertSame(m => Steps<Everything, string>(m, "text_of", () => new Everything(), () => new Everything { Text = "a" }, () => new Everything { Text = null }));
        foreach (TieringMode mode in TypedFixture.TypedModes)
        {
            var read = TypedFixture.Load(mode).GetFunction<Func<Everything, object?[]>>("everything");
            var all = new Everything();
            for (int i = 0; i < TypedFixture.CallsOf(mode); i++)
                Assert.Equal([all.Long, -7L, -8L, -9L, 255L, 65535L, (long)uint.MaxValue, (System.Numerics.BigInteger)ulong.MaxValue, 0.1, (double)0.1f, 1.1, true,
                    all.Text, null, Color.Green, "x", new List<object?> { 1L, 2L }, all.Inner, null, 5L, 6L], read(all));
        }
    }

    [Fact]
    public void PropertiesAreWritten()
    {
        foreach (TieringMode mode in TypedFixture.TypedModes)
        {
            PyModule module = TypedFixture.Load(mode);
            var write = module.GetFunction<Func<Everything, long, double, bool, long>>("write");
            var many = module.GetFunction<Func<Everything, long, long>>("write_many");
            for (int i = 0; i < TypedFixture.CallsOf(mode); i++)
            {
                var target = new Everything();
                Assert.Equal(i, write(target, i, i / 4.0, i % 2 == 0));
                Assert.Equal((i, i / 4.0, i % 2 == 0, i), (target.Long, target.Double, target.Bool, target.Field));
                Assert.Equal(i, many(target, i));
                Assert.Equal((i, (double)i, "n"), (target.Int, target.Double, target.Text));
                Assert.Equal("OverflowError: Everything.Int: int is out of range of int", Assert.Throws<PyException>(() => many(target, 1L << 40)).Message);
            }
        }
        TypedFixture.AssertSame(m => Steps<Everything, object?>(m, "write_read_only", () => new Everything()));
        TypedFixture.AssertSame(m => Steps<Everything, object?>(m, "deleted", () => new Everything()));
    }

    [Fact]
    public void WhatIsNoMemberIsSeenAsBefore()
    {
        TypedFixture.AssertSame(m => Steps<Order, object?>(m, "missing", () => new Order(), () => null!));
        TypedFixture.AssertSame(m => Steps<Order, string>(m, "dunder", () => new Order(), () => new Rush()));
        TypedFixture.AssertSame(m => Steps<Order, double>(m, "none_or_price", () => new Order(), () => null!));
        TypedFixture.AssertSame(m => Steps<Hidden, double>(m, "price_of", () => new Hidden(), () => null!));
        TypedFixture.AssertSame(m => Steps<Everything, double>(m, "price_of", () => new Everything()));
        TypedFixture.AssertSame(m => Steps<Order, double>(m, "captured", () => new Order()));
        TypedFixture.AssertSame(m =>
        {
            var function = m.GetFunction<Func<Order, Order?, double>>("reassigned");
            return [() => function(new Order(), null), () => function(new Order(), new Order { Price = 1 })];
        });
    }

    [Fact]
    public void ExceptionsOfMembersArePythons()
    {
        TypedFixture.AssertSame(m => Steps<Faulty, long>(m, "throwing", () => new Faulty()));
        TypedFixture.AssertSame(m => Steps<Faulty, object>(m, "throwing_caught", () => new Faulty()));
        TypedFixture.AssertSame(m => Steps<Faulty, double>(m, "price_of", () => new Faulty()));
        TypedFixture.AssertSame(m =>
        {
            var function = m.GetFunction<Func<Faulty, long, long>>("throwing_write");
            return [() => function(new Faulty(), 4)];
        });
        PyModule module = TypedFixture.Load(TieringMode.Hot);
        var throwing = module.GetFunction<Func<Faulty, long>>("throwing");
        for (int i = 0; i < 5; i++) Assert.IsType<DivideByZeroException>(Assert.Throws<PyException>(() => throwing(new Faulty())).InnerException);
    }

    [Fact]
    public void DerivedClassesMeanTheirOwnMembers()
    {
        TypedFixture.AssertSame(m => Steps<Shape, double>(m, "area", () => new Square(3), () => new Circle(), () => new Ring(), () => new Square(2)));
        TypedFixture.AssertSame(m => Steps<Circle, double>(m, "area", () => new Circle(), () => new Ring()));
        TypedFixture.AssertSame(m => Steps<INamed, string>(m, "name_of", () => new Square(3), () => new Circle(), () => new Quiet()));
        TypedFixture.AssertSame(m => Steps<Order, object>(m, "price_of", () => new Express(), () => new Rush(), () => new Order()));
    }

    [Fact]
    public void ObjectsOfObjectsAreKnown()
    {
        TypedFixture.AssertSame(m => Steps<Purchase, double>(m, "nested", () => new Purchase(), () => new Purchase { Customer = new Guest() },
            () => new Purchase { Customer = null }, () => new Purchase { Customer = new Client { Address = null } }));
        TypedFixture.AssertSame(m => Steps<Purchase, object>(m, "nested", () => new Purchase { Customer = new Guest() }));
        TypedFixture.AssertSame(m => Steps<Purchase, object>(m, "held", () => new Purchase(), () => new Purchase { Customer = new Guest() }, () => new Purchase { Customer = null }));
        TypedFixture.AssertSame(m => Steps<Purchase, object>(m, "held_in_loop",
            () => new Purchase { Next = new Purchase { Customer = new Guest(), Next = new Purchase() } }, () => new Purchase { Next = new Grown { Customer = null } }));
        TypedFixture.AssertSame(m => Steps<Purchase, object>(m, "next_level", () => new Purchase { Next = new Grown() }, () => new Purchase()));
        TypedFixture.AssertSame(m =>
        {
            var put = m.GetFunction<Func<Purchase, long, long>>("put_nested");
            return [() => put(new Purchase(), 9), () => put(new Purchase { Customer = new Guest() }, 9)];
        });
    }

    [Fact]
    public void MethodsAreCalled()
    {
        TypedFixture.AssertSame(m =>
        {
            var methods = m.GetFunction<Func<Purchase, long, double, double>>("methods");
            return [() => methods(new Purchase(), 4, 0.5), () => methods(new Grown(), 4, 0.5), () => methods(null!, 1, 1)];
        });
        TypedFixture.AssertSame(m => WithNumber<long>(m, "method_int", 4, 1L << 40, int.MaxValue));
        TypedFixture.AssertSame(m => WithNumber<long>(m, "method_void", 4));
        TypedFixture.AssertSame(m => WithNumber<string>(m, "method_throws", 1, 2));
        TypedFixture.AssertSame(m => WithNumber<long>(m, "method_throws_out", 1, 2));
        TypedFixture.AssertSame(m => WithNumber<double>(m, "method_late", 4, 1L << 40));
        TypedFixture.AssertSame(m => WithNumber<object>(m, "method_overloaded", 4));
        TypedFixture.AssertSame(m => WithNumber<long>(m, "method_virtual", 4));
        TypedFixture.AssertSame(m => Steps<Purchase, long>(m, "method_result", () => new Purchase(), () => new Purchase { Customer = null }));
        TypedFixture.AssertSame(m =>
        {
            var text = m.GetFunction<Func<Purchase, string, string>>("method_text");
            var other = m.GetFunction<Func<Purchase, Client, bool>>("method_other");
            var purchase = new Purchase();
            return [() => text(purchase, "a"), () => text(purchase, "\ud83d\ude00"), () => text(purchase, null!),
                () => other(purchase, purchase.Customer!), () => other(purchase, new Guest()), () => other(purchase, null!)];
        });
    }

    private static Func<object?>[] WithNumber<TResult>(PyModule module, string name, params long[] inputs)
    {
        var function = module.GetFunction<Func<Purchase, long, TResult>>(name);
        return [.. inputs.Select(n => (Func<object?>)(() => function(new Purchase(), n))), () => function(new Grown(), 3)];
    }

    [Fact]
    public void InterfacesMeanTheMembersOfTheClass()
    {
        TypedFixture.AssertSame(m => Steps<IBox<object>, object>(m, "content", () => new Box<string>("a"), () => new Box<object>(7), () => null!));
        TypedFixture.AssertSame(m => Steps<IHasDefault, long>(m, "own", () => new WithDefault()));
        TypedFixture.AssertSame(m => Steps<IHasDefault, long>(m, "given", () => new WithDefault()));
    }

    [Fact]
    public void PythonExceptionsPassThroughMembers() => TypedFixture.AssertSame(m =>
    {
        var callBack = m.GetFunction<Func<Calling, long>>("call_back");
        var fail = m.GetFunction<Func<long, long>>("fail");
        var price = m.GetFunction<Func<Order, long>>("missing");
        return [() => callBack(new Calling { Call = () => fail(9) }), () => callBack(new Calling { Call = () => price(new Order()) })];
    });

    [Fact]
    public void GettersMayCallPythonAgain()
    {
        foreach (TieringMode mode in TypedFixture.TypedModes)
        {
            PyModule module = TypedFixture.Load(mode);
            var callBack = module.GetFunction<Func<Calling, long>>("call_back");
            var calling = new Calling();
            int left = 0;
            calling.Call = () => left-- == 0 ? 0 : callBack(calling);
            for (int i = 0; i < TypedFixture.CallsOf(mode); i++)
            {
                left = 100;
                Assert.Equal(101, callBack(calling));
            }
            left = -1;
            Assert.Equal("RecursionError: maximum recursion depth exceeded", Assert.Throws<PyException>(() => callBack(calling)).Message);
        }
    }

    [Fact]
    public void MembersAreReadWithoutAllocation()
    {
        var price = TypedFixture.Load(TieringMode.Normal).GetFunction<Func<Order, Customer, double>>("price");
        var order = new Order();
        var customer = new Customer();
        double sum = 0;
        for (int i = 0; i < 300; i++) sum += price(order, customer);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++) sum += price(order, customer);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(sum > 0);
    }
}
