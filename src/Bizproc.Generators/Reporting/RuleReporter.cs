using System.Text;
using Bizproc.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Reporting;

/// <summary>What a rule reports to: knows where the parts of the model were written.</summary>
internal sealed class RuleReporter(DiagnosticDescriptor descriptor, Origins origins, Location fallback, Func<Location, bool> isHere, Action<Diagnostic> sink)
{
    private const int LongestValue = 160;

    /// <summary>Reports on an argument of the attribute behind a part, or on the attribute if it is not written.</summary>
    public void At(object part, string? argument, params string[] values) => At(part, argument, fix: null, values);

    /// <summary>The same, with what would mend it.</summary>
    public void At(object part, string? argument, Fix? fix, params string[] values) =>
        Add(origins.Find(part)?.At(argument), descriptor.DefaultSeverity, fix, values);

    /// <summary>The same as a warning, for a rule whose severity depends on how sure it is.</summary>
    public void WarnAt(object part, string? argument, params string[] values) =>
        Add(origins.Find(part)?.At(argument), DiagnosticSeverity.Warning, fix: null, values);

    /// <summary>Reports on the name of the class, property or enum member behind a part.</summary>
    public void AtName(object part, params string[] values) => Add(origins.Find(part)?.Name, descriptor.DefaultSeverity, fix: null, values);

    /// <summary>Reports on the name of a type or of a member.</summary>
    public void AtSymbol(ISymbol symbol, params string[] values) => AtSymbol(symbol, fix: null, values);

    /// <summary>The same, with what would mend it.</summary>
    public void AtSymbol(ISymbol symbol, Fix? fix, params string[] values) =>
        Add(symbol.Locations.FirstOrDefault(), descriptor.DefaultSeverity, fix, values);

    /// <summary>Reports on a place that is no part of a model, or where the class is if there is none.</summary>
    public void AtPlace(Location? place, params string[] values) => Add(place, descriptor.DefaultSeverity, fix: null, values);

    /// <summary>Reports on an attribute that is no part of a model.</summary>
    public void AtAttribute(AttributeData attribute, Fix? fix, params string[] values) =>
        Add(attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation(), descriptor.DefaultSeverity, fix, values);

    /// <summary>The class, property or enum member behind a part.</summary>
    public ISymbol SymbolOf(object part) => origins.Find(part)!.Value.Symbol;

    /// <summary>The name of the attribute behind a part, as it is usually written.</summary>
    public string AttributeOf(object part) => AttributeNames.ShortNameOf(origins.Find(part)!.Value.Attribute!);

    /// <summary>Whether an argument of the attribute behind a part is written.</summary>
    public bool IsWritten(object part, string argument) => origins.Find(part)?.IsWritten(argument) ?? false;

    private void Add(Location? location, DiagnosticSeverity severity, Fix? fix, string[] values)
    {
        // What stands in a base class or in another assembly is shown where the class that suffers from it can be mended.
        bool isPlace = location is { IsInSource: true } && isHere(location);
        var place = isPlace ? location : fallback;
        object[] arguments = [.. values.Select(Readable)];
        sink(Diagnostic.Create(descriptor, place, severity, additionalLocations: null, isPlace ? fix?.ToProperties() : null, arguments));
    }

    /// <summary>A message is one line, and shows what cannot be seen.</summary>
    private static string Readable(string value)
    {
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
}
