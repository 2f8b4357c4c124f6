using System.Reflection;

namespace PyToCil.Runtime.Images;

/// <summary>
/// The code objects of an assembly that <c>pytocil build</c> wrote: constants, names and positions lie in a resource, each
/// body is a static method of the assembly. Reading one needs neither the bytecode reader nor the translator.
/// </summary>
public static class CodeImage
{
    /// <summary>The resource's name.</summary>
    public const string ResourceName = "pytocil.image";

    /// <summary>The first bytes, and the number of the layout that follows.</summary>
    internal const uint Signature = 0x03435950;

    /// <summary>Full name of the class that holds the bodies.</summary>
    public const string BodiesType = "PyToCil.Module.Bodies";

    /// <summary>The module's code object, and the Python version it was compiled by.</summary>
    /// <exception cref="BadImageFormatException">The assembly holds no image, or one of another layout.</exception>
    public static PyCode Load(Assembly assembly, out Version version)
    {
        using Stream stream = assembly.GetManifestResourceStream(ResourceName)
            ?? throw new BadImageFormatException($"{assembly.GetName().Name} was not built by PyToCil: it has no resource {ResourceName}");
        Type bodies = assembly.GetType(BodiesType) ?? throw new BadImageFormatException($"{assembly.GetName().Name} has no class {BodiesType}");
        var reader = new CodeImageReader(stream, bodies);
        return reader.Read(out version);
    }
}
