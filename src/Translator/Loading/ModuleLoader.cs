using System.Diagnostics;
using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Translator.Loading;
using PyToCil.Translator.Reporting;
using PyToCil.Translator.Targets;

namespace PyToCil.Translator
{
    /// <summary>Reads and translates compiled modules: for <c>import</c>, for hosts and for the command.</summary>
    public sealed class ModuleLoader : IModuleLoader
    {
        private static readonly ModuleLoader s_default = new(TranslationOptions.Default);
        private static readonly Dictionary<string, PyInterpreter> s_shared = [];

        private ModuleLoader(TranslationOptions options) => Options = options;

        /// <summary>How the modules of its interpreter are translated.</summary>
        public TranslationOptions Options { get; }

        /// <inheritdoc/>
        public CodeRequirements Requirements => Options.Requirements;

        /// <inheritdoc/>
        /// <exception cref="UnsupportedException">The function does not meet the requirements.</exception>
        public void Require(PyFunction function, Type[] parameters, Type? lane, CodeRequirements requirements) =>
            StrictCheck.Require(function, parameters, lane, requirements);

        /// <inheritdoc/>
        public PyCode Load(PyInterpreter interpreter, string path) => Translate(PycFile.Read(path), interpreter, Options);

        /// <summary>Translates a file that has been read; its functions compile when they are first called.</summary>
        /// <param name="file">The file.</param>
        /// <param name="interpreter">Will run it.</param>
        /// <param name="options">Those of the interpreter's loader where null.</param>
        /// <exception cref="PytocilException">The file is damaged or not supported.</exception>
        public static PyCode Translate(PycFile file, PyInterpreter interpreter, TranslationOptions? options = null)
        {
            ArgumentNullException.ThrowIfNull(interpreter);
            long start = Stopwatch.GetTimestamp();
            var statistics = TranslationStatistics.Of(interpreter);
            options ??= (interpreter.Loader as ModuleLoader)?.Options;
            var target = new MemoryTarget(Path.GetFileNameWithoutExtension(file.Path), options, statistics);
            PyCode code = new CodeConverter(target.CompilerOf).Convert(file.Code);
            statistics.AddModule(Stopwatch.GetElapsedTime(start));
            return code;
        }

        /// <summary>As <see cref="Translate(PycFile, PyInterpreter, TranslationOptions?)"/>, with hot code typed at another time.</summary>
        public static PyCode Translate(PycFile file, PyInterpreter interpreter, TieringMode mode) => Translate(file, interpreter, new TranslationOptions { Tiering = mode });

        /// <summary>A new interpreter for the file's version, which can import compiled modules.</summary>
        /// <param name="file">Gives the version.</param>
        /// <param name="options">How the interpreter's modules are translated.</param>
        public static PyInterpreter NewInterpreter(PycFile file, TranslationOptions? options = null) =>
            New(file.VersionTable.Version, options is null ? s_default : new ModuleLoader(options));

        /// <summary>The interpreter that modules of one version share where the host names none.</summary>
        public static PyInterpreter SharedInterpreter(string version)
        {
            lock (s_shared)
            {
                if (!s_shared.TryGetValue(version, out PyInterpreter? interpreter)) s_shared[version] = interpreter = New(version, s_default);
                return interpreter;
            }
        }

        private static PyInterpreter New(string version, ModuleLoader loader) => new(Version.Parse(version)) { Loader = loader };
    }
}

namespace PyToCil.Runtime
{
    /// <summary>Loading for hosts: <c>PyModule.Load(path)</c>.</summary>
    public static class PyModuleLoading
    {
        extension(PyModule)
        {
            /// <summary>
            /// Reads a .pyc file, translates it and runs its body. Modules of one Python version share an interpreter
            /// unless another is given.
            /// </summary>
            /// <param name="path">The file.</param>
            /// <param name="interpreter">Whose <c>sys.modules</c>, builtins and streams it uses.</param>
            /// <exception cref="PytocilException">The file is damaged or not supported.</exception>
            /// <exception cref="PyException">The body raised.</exception>
            public static PyModule Load(string path, PyInterpreter? interpreter = null) => Run(PycFile.Read(path), interpreter);

            /// <summary>As <see cref="Load(string, PyInterpreter?)"/>, in an interpreter of its own whose modules are translated as the options say.</summary>
            /// <param name="path">The file.</param>
            /// <param name="options">Also what is required of the functions that delegates are made of.</param>
            public static PyModule Load(string path, Translator.TranslationOptions options)
            {
                PycFile file = PycFile.Read(path);
                return Run(file, Translator.ModuleLoader.NewInterpreter(file, options));
            }

            /// <summary>As <see cref="Load(string, PyInterpreter?)"/>, from a stream.</summary>
            /// <param name="stream">Is read to its end.</param>
            /// <param name="name">The file's name in messages, and the module's name.</param>
            /// <param name="interpreter">Whose <c>sys.modules</c>, builtins and streams it uses.</param>
            public static PyModule Load(Stream stream, string name, PyInterpreter? interpreter = null)
            {
                using var memory = new MemoryStream();
                stream.CopyTo(memory);
                return Run(PycFile.Read(memory.ToArray(), name), interpreter);
            }
        }

        extension(PyModule module)
        {
            /// <summary>What became of a function of the module: what is unboxed, what stays generic and why, what allocates, where typed code was left.</summary>
            /// <param name="function">Its name in the module; with dots for a method: <c>Account.add</c>.</param>
            /// <param name="kinds">The types of its first parameters as a delegate would pass them; none for those of the typed code that runs.</param>
            /// <exception cref="PyException">AttributeError where there is no such function.</exception>
            /// <exception cref="ArgumentException">It is no Python function, or has fewer parameters.</exception>
            public TranslationReport Explain(string function, params Type[] kinds)
            {
                PyContext context = PyContext.For(module.Interpreter);
                Value found = module;
                foreach (string name in function.Split('.')) found = Attributes.Get(context, found, name);
                if (found.Reference is not PyFunction python) throw new ArgumentException($"{function} is no Python function.", nameof(function));
                return TranslationReport.Of(python.Code, kinds.Length > 0 ? kinds : null, TranslationStatistics.Of(module.Interpreter));
            }
        }

        private static PyModule Run(PycFile file, PyInterpreter? interpreter)
        {
            interpreter ??= Translator.ModuleLoader.SharedInterpreter(file.VersionTable.Version);
            PyCode code = Translator.ModuleLoader.Translate(file, interpreter);
            var module = new PyModule(interpreter, ModuleName(file.Path));
            module.Dictionary.SetString("__file__", PyText.ToValue(file.Path));
            string? folder = Path.GetDirectoryName(Path.GetFullPath(file.Path));
            if (folder is not null && !interpreter.SearchPath.Contains(folder)) interpreter.SearchPath.Add(folder);
            module.Execute(code);
            return module;
        }

        // `score.cpython-313.pyc`, as a __pycache__ folder has it, is the module `score`.
        private static string ModuleName(string path)
        {
            string name = Path.GetFileNameWithoutExtension(path);
            int suffix = name.IndexOf(".cpython-", StringComparison.Ordinal);
            return suffix > 0 ? name[..suffix] : name;
        }
    }
}
