using Microsoft.CodeAnalysis;

namespace Bizproc.Benchmarks.Keystroke.Field;

/// <summary>Finds System.Text.Json's own generator, which every SDK has in its reference pack.</summary>
internal static class JsonGenerator
{
    private const string Library = "System.Text.Json.SourceGeneration.dll";

    /// <summary>Creates the generator; empty if only a runtime is installed.</summary>
    public static IReadOnlyList<ISourceGenerator> Create()
    {
        string packs = Path.Join(Path.GetDirectoryName(typeof(object).Assembly.Location), "../../../packs/Microsoft.NETCore.App.Ref");
        if (!Directory.Exists(packs)) return [];

        string? path = Directory.GetFiles(packs, Library, SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault();
        return path is null ? [] : GeneratorAssembly.CreateAll(path);
    }
}
