using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Bizproc.Benchmarks.Keystroke.Field;

/// <summary>
/// Loads generators from an assembly as a compiler does: assemblies in the same folder are its own, all others are those of this program.
/// </summary>
internal sealed class GeneratorAssembly(string path) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(path))
{
    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(path))!;

    /// <summary>Creates each generator in the assembly: users of a package run all of them.</summary>
    public static IReadOnlyList<ISourceGenerator> CreateAll(string path) =>
    [
        .. new GeneratorAssembly(path).LoadFromAssemblyPath(Path.GetFullPath(path)).GetTypes()
            .Where(static type => !type.IsAbstract && type.IsDefined(typeof(GeneratorAttribute)))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => Activator.CreateInstance(type) switch
            {
                IIncrementalGenerator generator => generator.AsSourceGenerator(),
                var generator => (ISourceGenerator)generator!,
            }),
    ];

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string beside = Path.Join(_folder, assemblyName.Name + ".dll");
        return File.Exists(beside) ? LoadFromAssemblyPath(beside) : null;
    }
}
