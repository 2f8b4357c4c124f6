namespace PyToCil.Runtime;

// What runtime code written in C# may be called as. It throws PyException, or returns the marker with the exception
// pending in the context; the call protocol accepts both.

/// <summary>A function without arguments.</summary>
public delegate Value Native0(PyContext context);

/// <summary>A function of one argument, or a method without arguments beside self.</summary>
public delegate Value Native1(PyContext context, Value a);

/// <summary>A function of two arguments, or a method of one.</summary>
public delegate Value Native2(PyContext context, Value a, Value b);

/// <summary>A function of three arguments, or a method of two.</summary>
public delegate Value Native3(PyContext context, Value a, Value b, Value c);

/// <summary>A function of positional arguments, self included for methods; their count has been checked.</summary>
public delegate Value NativeSpan(PyContext context, ReadOnlySpan<Value> arguments);

/// <summary>A function that reads its arguments itself; for methods, self is the first positional one.</summary>
public delegate Value NativeAny(PyContext context, Arguments arguments);
