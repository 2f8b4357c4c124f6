using System.Globalization;
using PyToCil.Bytecode;
using PyToCil.Translator.Targets;

namespace PyToCil.TranslateLibrary;

/// <summary>Writes each module as an assembly, for a verifier outside.</summary>
internal static class AssemblyBuild
{
    /// <returns>False where a module could be neither written nor refused.</returns>
    public static bool Run(IReadOnlyList<string> files, string folder, TextWriter output)
    {
        Directory.CreateDirectory(folder);
        int built = 0, refused = 0, failed = 0;
        foreach (string file in files)
        {
            string name = Path.GetFileNameWithoutExtension(file);
            try
            {
                using var image = new MemoryStream();
                FileTarget.Build(PycFile.Read(file), name, image);
                File.WriteAllBytes(Path.Combine(folder, name + ".dll"), image.ToArray());
                built++;
            }
            catch (UnsupportedException)
            {
                refused++;
            }
            catch (Exception e)
            {
                failed++;
                output.WriteLine($"  FAILED to build {name}: {e.GetType().Name}: {e.Message}");
            }
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  assemblies: {built} built, {refused} refused, {failed} failed"));
        return failed == 0;
    }
}
