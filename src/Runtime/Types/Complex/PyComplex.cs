using System.Numerics;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>A complex number. docs.python.org/3/library/stdtypes.html#numeric-types-int-float-complex</summary>
public class PyComplex : PyObject
{
    public readonly double Real;
    public readonly double Imaginary;

    public PyComplex(double real, double imaginary) : base(ComplexType.Type)
    {
        Real = real;
        Imaginary = imaginary;
    }

    public PyComplex(Complex content) : this(content.Real, content.Imaginary) { }

    private protected PyComplex(PyType type, double real, double imaginary) : base(type)
    {
        Real = real;
        Imaginary = imaginary;
    }

    /// <summary>The number as .NET has it.</summary>
    public Complex Content => new(Real, Imaginary);
}

/// <summary>An instance of a Python class that derives from complex.</summary>
public sealed class PyComplexSubclass : PyComplex, IAttributed
{
    private AttributeStore _attributes;

    internal PyComplexSubclass(PyType type, double real, double imaginary) : base(type, real, imaginary) => _attributes.Begin(type);

    ref AttributeStore IAttributed.Attributes => ref _attributes;
}
