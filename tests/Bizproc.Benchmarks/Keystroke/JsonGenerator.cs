using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Bizproc.Benchmarks.Keystroke;

/// <summary>Finds System.Text.Json's own generator, which every SDK has in its reference pack.</summary>
internal static class JsonGenerator
{
    private const string Library = "System.Text.Json.SourceGeneration.dll";

    /// <summary>A new one, or <see langword="null"/> where there is only a runtime.</summary>
    public static IIncrementalGenerator? Create()
    {
        string packs = Path.Join(Path.GetDirectoryName(typeof(object).Assembly.Location), "../../../packs/Microsoft.NETCore.App.Ref");
        if (!Directory.Exists(packs)) return null;

        string? path = Directory.GetFiles(packs, Library, SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault();
        if (path is null) return null;

        var type = Assembly.LoadFrom(path).GetType("System.Text.Json.SourceGeneration.JsonSourceGenerator");
        return type is null ? null : Activator.CreateInstance(type) as IIncrementalGenerator;
    }
}
