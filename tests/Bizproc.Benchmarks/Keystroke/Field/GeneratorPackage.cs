using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Bizproc.Benchmarks.Keystroke.Field;

/// <summary>Finds the generators of a package, whose folder the build has recorded in this program.</summary>
internal static class GeneratorPackage
{
    private const string Compiler = "roslyn";

    /// <summary>All generators of a package; if it has several versions for different compilers, those that an editor with this compiler would load.</summary>
    /// <param name="package">The name under which the build has recorded the folder.</param>
    /// <param name="assembly">The file of the assembly that holds them.</param>
    /// <exception cref="InvalidOperationException">The package does not have it for this compiler.</exception>
    public static IReadOnlyList<ISourceGenerator> CreateAll(string package, string assembly)
    {
        string? folder = typeof(GeneratorPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(noted => noted.Key == package).Value;
        var newest = typeof(Compilation).Assembly.GetName().Version!;
        string? path = Directory.GetFiles(Path.Join(folder, "analyzers"), assembly, SearchOption.AllDirectories)
            .Select(static file => (File: file, For: CompilerOf(file)))
            .Where(each => each.For <= newest)
            .OrderBy(static each => each.For)
            .LastOrDefault().File;
        return path is null
            ? throw new InvalidOperationException($"{package} has no {assembly} for version {newest} of the compiler.")
            : GeneratorAssembly.CreateAll(path);
    }

    /// <summary>The oldest compiler for a file, by the name of its folder; without such a folder, the file is for all compilers.</summary>
    private static Version CompilerOf(string file)
    {
        string? folder = file.Split(Path.DirectorySeparatorChar).LastOrDefault(static part => part.StartsWith(Compiler, StringComparison.Ordinal));
        return folder is null ? new Version(0, 0) : Version.Parse(folder[Compiler.Length..]);
    }
}
