using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The exceptions of files: .NET's turned into OSError, and io.UnsupportedOperation.</summary>
internal static class FileErrors
{
    /// <summary>io.UnsupportedOperation.</summary>
    public static readonly PyType UnsupportedOperation = MakeUnsupported();

    private static PyType MakeUnsupported()
    {
        PyType type = PyType.Native("UnsupportedOperation", static _ => { }, ExceptionTypes.OSError, ExceptionTypes.ValueError).WithInstanceAttributes();
        type.Module = "io";
        return type;
    }

    public static PyException Unsupported(string message) => Errors.Make(UnsupportedOperation, message);

    /// <summary>What opening or using a file raised, as CPython's errno would say it.</summary>
    public static PyException From(Exception exception, string path) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => OSErrorMethods.Make(2, "No such file or directory", path),
        UnauthorizedAccessException when System.IO.Directory.Exists(path) => OSErrorMethods.Make(21, "Is a directory", path),
        UnauthorizedAccessException => OSErrorMethods.Make(13, "Permission denied", path),
        IOException when File.Exists(path) && exception.Message.Contains("already exists", StringComparison.Ordinal) => OSErrorMethods.Make(17, "File exists", path),
        _ => OSErrorMethods.Make(5, exception.Message, path),
    };
}
