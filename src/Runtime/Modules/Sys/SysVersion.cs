using System.Runtime.InteropServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary><c>sys.version</c>, <c>version_info</c>, <c>hexversion</c>, <c>implementation</c>: the version of the files that run.</summary>
internal static class SysVersion
{
    private static readonly PyType s_versionInfo = NamedTupleTypes.Make("sys", "version_info", "major", "minor", "micro", "releaselevel", "serial");
    private static readonly PyType s_flags = NamedTupleTypes.Make("sys", "flags", "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
        "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits");

    public static void AddTo(PyModule module, PyInterpreter interpreter)
    {
        int major = interpreter.Version.Major, minor = interpreter.Version.Minor, micro = Math.Max(0, interpreter.Version.Build);
        var info = new PyTuple(s_versionInfo, [major, minor, micro, Value.FromString("final"), 0L]);
        long hexadecimal = ((long)major << 24) | ((long)minor << 16) | ((long)micro << 8) | 0xf0;
        module.Add("version_info", info).Add("hexversion", hexadecimal).Add("api_version", 1013L);
        module.Add("version", PyText.ToValue($"{major}.{minor}.{micro} (PyToCil) [{RuntimeInformation.FrameworkDescription}]"));
        var implementation = new PyInstance(TypesModule.SimpleNamespace);
        implementation.Store.Set("name", Value.FromString("pytocil"));
        implementation.Store.Set("cache_tag", PyText.ToValue($"cpython-{major}{minor}"));
        implementation.Store.Set("version", info);
        implementation.Store.Set("hexversion", hexadecimal);
        module.Add("implementation", implementation);
        module.Add("flags", new PyTuple(s_flags, [0L, 0L, 0L, 0L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 1L, 0L, Value.False, 1L, 0L, Value.False, 4300L]));
    }
}
