using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace PyToCil.Golden.Tests;

/// <summary>Runs programs in CPython, in empty folders and with the hash seed of the expectations.</summary>
internal static class CPythonRun
{
    private static readonly Dictionary<string, string> s_environment = new()
    {
        ["PYTHONHASHSEED"] = "0",
        ["PYTHONIOENCODING"] = "utf-8",
        ["PYTHONDONTWRITEBYTECODE"] = "1",
        ["NO_COLOR"] = "1",
    };

    /// <summary>One process.</summary>
    public static Outcome One(string[] python, string folder, params string[] arguments)
    {
        using Process process = Start(python, folder, arguments);
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(output, error.Result, process.ExitCode);
    }

    /// <summary>Every compiled file as a program of its own: a process each, or one process for all where a start is slow.</summary>
    /// <param name="python">The interpreter.</param>
    /// <param name="files">The compiled files.</param>
    /// <param name="lockOf">What a file's run holds: a program may write files under names of its own.</param>
    /// <param name="report">Gets each file's index and what it did; is called by several threads.</param>
    public static void Many(string[] python, string[] files, Func<int, object> lockOf, Action<int, Outcome> report)
    {
        if (CPythons.IsWebAssembly(python)) RunTogether(python, files, lockOf, report);
        else
        {
            Parallel.For(0, files.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
                InFolder(files[i], lockOf(i), folder => report(i, One(python, folder, "-s", "program.pyc"))));
        }
    }

    // tools/pyodide/many.mjs: a job a line, an answer a line.
    private static void RunTogether(string[] python, string[] files, Func<int, object> lockOf, Action<int, Outcome> report)
    {
        using Process process = Start(python, Path.GetTempPath(), "--programs");
        Task<string> error = process.StandardError.ReadToEndAsync();
        for (int i = 0; i < files.Length; i++)
        {
            int index = i;
            InFolder(files[i], lockOf(i), folder =>
            {
                process.StandardInput.WriteLine(JsonSerializer.Serialize(new { args = new[] { "program.pyc" }, env = s_environment, cwd = folder }));
                process.StandardInput.Flush();
                string answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException(error.Result);
                using JsonDocument document = JsonDocument.Parse(answer);
                JsonElement root = document.RootElement;
                report(index, new Outcome(Text(root, "stdout"), Text(root, "stderr"), root.GetProperty("status").GetInt32()));
            });
        }
        process.StandardInput.Close();
        process.WaitForExit();
    }

    private static string Text(JsonElement answer, string name) => Encoding.UTF8.GetString(Convert.FromBase64String(answer.GetProperty(name).GetString()!));

    private static void InFolder(string file, object held, Action<string> run)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("pytocil-");
        try
        {
            File.Copy(file, Path.Combine(folder.FullName, "program.pyc"));
            lock (held) run(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Process Start(string[] python, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(python[0], python.AsSpan(1).ToArray().Concat(arguments))
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        foreach ((string name, string value) in s_environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
