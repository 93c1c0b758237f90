using System.Text;
using Bizproc.Generators.Indexing;
using Bizproc.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Reporting;

/// <summary>A type whose parts the rules judge: it knows where each part was written, and passes the findings on.</summary>
/// <param name="type">The type. A fault that was written outside of it is reported at the main part, or at its name.</param>
/// <param name="origins">The places at which the parts were written.</param>
/// <param name="main">The part whose attribute stands for all that is written elsewhere.</param>
/// <param name="sink">Receives the diagnostics.</param>
internal sealed class InspectedType(INamedTypeSymbol type, Origins origins, object? main, Action<Diagnostic> sink)
{
    private const int LongestValue = 160;

    public Origins Origins => origins;

    private Location Fallback =>
        (main is null ? null : origins.Find(main)?.At(argument: null))
        ?? type.Locations.FirstOrDefault(static location => !OwnFile.Is(location.SourceTree))
        ?? Location.None;

    /// <summary>Reports at a location, or at the fallback if the user cannot fix the fault there.</summary>
    public void Report(DiagnosticDescriptor descriptor, DiagnosticSeverity severity, Location? location, Fix? fix, string[] values)
    {
        // Report problems in base classes or other assemblies on the derived class, where the user can fix them.
        bool isPlace = location is { IsInSource: true } && IsHere(location);
        var arguments = new object[values.Length];
        for (int i = 0; i < values.Length; i++) arguments[i] = Readable(values[i]);
        sink(Diagnostic.Create(descriptor, isPlace ? location : Fallback, severity, additionalLocations: null, isPlace ? fix?.ToProperties() : null, arguments));
    }

    private bool IsHere(Location location)
    {
        if (location.SourceTree is not { } tree || OwnFile.Is(tree)) return false;

        foreach (var part in type.DeclaringSyntaxReferences)
        {
            if (part.SyntaxTree == tree) return true;
        }

        return false;
    }

    /// <summary>Makes a value fit into a message: one line, without invisible characters.</summary>
    public static string Readable(string value)
    {
        if (value.Length <= LongestValue && !HasInvisible(value)) return value;

        var text = new StringBuilder();
        foreach (char c in value.Length > LongestValue ? value.Substring(0, LongestValue) + "…" : value)
        {
            if (c == '\n') text.Append("\\n");
            else if (c == '\r') text.Append("\\r");
            else if (char.IsControl(c) || char.IsSurrogate(c)) text.Append("\\u").Append(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
            else text.Append(c);
        }

        return text.ToString();
    }

    private static bool HasInvisible(string value)
    {
        foreach (char c in value)
        {
            if (char.IsControl(c) || char.IsSurrogate(c)) return true;
        }

        return false;
    }
}
