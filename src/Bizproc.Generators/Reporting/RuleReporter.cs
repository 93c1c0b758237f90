using Bizproc.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Reporting;

/// <summary>Receives the findings of a rule, and knows where each part of the model was written.</summary>
/// <remarks>A value: an action is judged by every rule, and most have nothing to report.</remarks>
internal readonly struct RuleReporter(DiagnosticDescriptor descriptor, InspectedType type)
{
    /// <summary>Reports on an argument of the attribute of a part, or on the attribute if the argument is not written.</summary>
    public void At(object part, string? argument, params string[] values) => At(part, argument, fix: null, values);

    /// <summary>Reports on an argument of the attribute of a part, with a fix.</summary>
    public void At(object part, string? argument, Fix? fix, params string[] values) =>
        Add(type.Origins.Find(part)?.At(argument), descriptor.DefaultSeverity, fix, values);

    /// <summary>Reports on an argument as a warning, for a rule whose severity depends on its certainty.</summary>
    public void WarnAt(object part, string? argument, params string[] values) =>
        Add(type.Origins.Find(part)?.At(argument), DiagnosticSeverity.Warning, fix: null, values);

    /// <summary>Reports on the name of the class, property or enum member of a part.</summary>
    public void AtName(object part, params string[] values) => Add(type.Origins.Find(part)?.Name, descriptor.DefaultSeverity, fix: null, values);

    /// <summary>Reports on the name of a type or member.</summary>
    public void AtSymbol(ISymbol symbol, params string[] values) => AtSymbol(symbol, fix: null, values);

    /// <summary>Reports on the name of a type or member, with a fix.</summary>
    public void AtSymbol(ISymbol symbol, Fix? fix, params string[] values) =>
        Add(symbol.Locations.FirstOrDefault(), descriptor.DefaultSeverity, fix, values);

    /// <summary>Reports on a place outside of the model, or on the class if there is none.</summary>
    public void AtPlace(Location? place, params string[] values) => Add(place, descriptor.DefaultSeverity, fix: null, values);

    /// <summary>Reports on an attribute outside of the model.</summary>
    public void AtAttribute(AttributeData attribute, Fix? fix, params string[] values) =>
        Add(attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation(), descriptor.DefaultSeverity, fix, values);

    /// <summary>The class, property or enum member of a part.</summary>
    public ISymbol SymbolOf(object part) => type.Origins.Find(part)!.Value.Symbol;

    /// <summary>The name of the attribute of a part, without <c>Attribute</c>.</summary>
    public string AttributeOf(object part) => AttributeNames.ShortNameOf(type.Origins.Find(part)!.Value.Attribute!);

    /// <summary>True if an argument of the attribute of a part is written.</summary>
    public bool IsWritten(object part, string argument) => type.Origins.Find(part)?.IsWritten(argument) ?? false;

    private void Add(Location? location, DiagnosticSeverity severity, Fix? fix, string[] values) => type.Report(descriptor, severity, location, fix, values);
}
