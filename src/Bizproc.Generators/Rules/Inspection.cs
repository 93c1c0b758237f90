using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Rules;

/// <summary>Asks every rule about the parts of a model of one type.</summary>
/// <param name="type">The type; what was written outside of it is reported on its own attribute, or on its name.</param>
/// <param name="origins">Where the parts were written.</param>
/// <param name="index">All actions of the compilation.</param>
/// <param name="sink">Takes what is found.</param>
internal sealed class Inspection(INamedTypeSymbol type, Origins origins, Lazy<ActionIndex> index, Action<Diagnostic> sink)
{
    public void Inspect(ActionModel action)
    {
        var attribute = origins.Find(action.Activity ?? action.Robot ?? (object)action)?.At(argument: null);
        foreach (var rule in AllRules.All)
        {
            var report = ReportOf(rule, attribute);
            rule.Action?.Invoke(action, report);
            rule.Texts?.Invoke(action.Texts, report);
            rule.Properties?.Invoke(action.Properties, report);
            if (action.DocumentType is { } document) rule.DocumentType?.Invoke(document, report);
            foreach (var registration in action.Registrations) rule.Registration?.Invoke(action, registration, report);
            foreach (var property in action.Properties) rule.ActionProperty?.Invoke(action, property, report);
            if (rule.Text is not null)
            {
                foreach (var text in WrittenTexts.Of(action, report.IsWritten)) rule.Text(text, report);
            }

            if (rule.Others is not null) rule.Others(action, index.Value, report);
            foreach (var filterRule in action.Includes.Concat(action.Excludes)) rule.FilterRule?.Invoke(filterRule, report);
        }

        InspectEach(action.Properties.Where(static property => property.Level == 0));
    }

    /// <summary>Asks about a type that has an action somewhere inside.</summary>
    public void InspectAround()
    {
        foreach (var rule in AllRules.All) rule.Around?.Invoke(type, ReportOf(rule));
    }

    /// <summary>Asks about attributes that nothing reads.</summary>
    public void Inspect(IEnumerable<(AttributeData Attribute, string Reason)> effectless)
    {
        foreach (var (attribute, reason) in effectless)
        {
            foreach (var rule in AllRules.All) rule.NoEffect?.Invoke(attribute, reason, ReportOf(rule));
        }
    }

    /// <summary>Asks about the properties of a class that is no action itself, but may be the base of one.</summary>
    public void Inspect(IReadOnlyList<PropertyModel> properties)
    {
        foreach (var rule in AllRules.All) rule.Properties?.Invoke(properties, ReportOf(rule));
        InspectEach(properties);
    }

    /// <summary>Asks about the choices of an enum.</summary>
    public void Inspect(EquatableArray<OptionModel> options, Location? fallback = null)
    {
        foreach (var rule in AllRules.All)
        {
            var report = ReportOf(rule, fallback);
            rule.Options?.Invoke(options, report);
            if (rule.Text is null) continue;
            foreach (var text in options.SelectMany(option => WrittenTexts.Of(option, report.IsWritten))) rule.Text(text, report);
        }
    }

    private void InspectEach(IEnumerable<PropertyModel> properties)
    {
        foreach (var property in properties)
        {
            foreach (var rule in AllRules.All)
            {
                var report = ReportOf(rule);
                rule.Property?.Invoke(property, report);
                rule.Texts?.Invoke(property.Texts, report);
                if (rule.Text is null) continue;
                foreach (var text in WrittenTexts.Of(property, report.IsWritten)) rule.Text(text, report);
            }

            // An enum of this compilation is inspected by itself.
            bool isForeign = property.Options.Count > 0 && origins.Find(property.Options[0])?.Symbol is { DeclaringSyntaxReferences.IsEmpty: true };
            if (isForeign) Inspect(property.Options, origins.Find(property)?.At(argument: null));
        }
    }

    private Report ReportOf(Rule rule, Location? fallback = null) =>
        new(rule.Descriptor, origins, fallback ?? type.Locations.FirstOrDefault() ?? Location.None, IsHere, sink);

    private bool IsHere(Location location) => type.DeclaringSyntaxReferences.Any(part => part.SyntaxTree == location.SourceTree);
}
