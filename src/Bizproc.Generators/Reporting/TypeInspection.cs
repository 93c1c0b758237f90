using System.Collections.Immutable;
using Bizproc.Generators.Indexing;
using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Reporting;

/// <summary>Runs every rule on the parts of the model of one type.</summary>
/// <param name="rules">The rules that are asked.</param>
/// <param name="type">The type.</param>
/// <param name="origins">The places at which the parts were written.</param>
/// <param name="index">All actions of the compilation.</param>
/// <param name="sink">Receives the diagnostics.</param>
internal sealed class TypeInspection(ImmutableArray<Rule> rules, INamedTypeSymbol type, Origins origins, ActionIndex index, Action<Diagnostic> sink)
{
    private readonly InspectedType _type = new(type, origins, main: null, sink);

    public void Inspect(ActionModel action)
    {
        var place = new InspectedType(type, origins, action.Activity ?? action.Robot ?? (object)action, sink);
        RegistrationModel[] registrations = [.. action.Registrations];
        IReadOnlyList<PropertyModel> properties = action.Properties;
        var texts = DeclaredTexts.List(action);
        foreach (var rule in rules)
        {
            var report = new RuleReporter(rule.Descriptor, place);
            rule.Action?.Invoke(action, report);
            rule.Texts?.Invoke(action.Texts, report);
            rule.Properties?.Invoke(properties, report);
            if (action.DocumentType is { } document) rule.DocumentType?.Invoke(document, report);
            foreach (var registration in registrations) rule.Registration?.Invoke(action, registration, report);
            foreach (var property in action.Properties) rule.ActionProperty?.Invoke(action, property, report);
            Judge(texts, rule, report);
            rule.Others?.Invoke(action, index, report);
            foreach (var filterRule in action.Includes) rule.FilterRule?.Invoke(filterRule, report);
            foreach (var filterRule in action.Excludes) rule.FilterRule?.Invoke(filterRule, report);
        }

        InspectEach(properties.Where(static property => property.Level == 0));
    }

    /// <summary>Inspects a class that declares a trigger.</summary>
    public void Inspect(TriggerModel trigger)
    {
        var place = new InspectedType(type, origins, trigger, sink);
        var texts = DeclaredTexts.List(trigger);
        foreach (var rule in rules)
        {
            var report = new RuleReporter(rule.Descriptor, place);
            rule.Trigger?.Invoke(trigger, report);
            Judge(texts, rule, report);
            rule.OtherTriggers?.Invoke(trigger, index, report);
        }
    }

    /// <summary>Inspects a type that contains an action or a trigger at any depth.</summary>
    public void InspectAround()
    {
        foreach (var rule in rules) rule.Around?.Invoke(type, new(rule.Descriptor, _type));
    }

    /// <summary>Inspects attributes that nothing reads.</summary>
    public void Inspect(IEnumerable<(AttributeData Attribute, string Reason)> effectless)
    {
        foreach (var (attribute, reason) in effectless)
        {
            foreach (var rule in rules) rule.NoEffect?.Invoke(attribute, reason, new(rule.Descriptor, _type));
        }
    }

    /// <summary>Inspects the properties of a class that is not an action itself but may be the base of one.</summary>
    public void Inspect(IReadOnlyList<PropertyModel> properties)
    {
        foreach (var rule in rules) rule.Properties?.Invoke(properties, new(rule.Descriptor, _type));
        InspectEach(properties);
    }

    /// <summary>Inspects the options of an enum.</summary>
    public void Inspect(EnumOptions options) => Inspect(options, _type);

    private void Inspect(EnumOptions options, InspectedType place)
    {
        var texts = DeclaredTexts.List(options);
        foreach (var rule in rules)
        {
            var report = new RuleReporter(rule.Descriptor, place);
            rule.Options?.Invoke(options, report);
            Judge(texts, rule, report);
        }
    }

    private void InspectEach(IEnumerable<PropertyModel> properties)
    {
        foreach (var property in properties)
        {
            var texts = DeclaredTexts.List(property);
            foreach (var rule in rules)
            {
                var report = new RuleReporter(rule.Descriptor, _type);
                rule.Property?.Invoke(property, report);
                rule.Texts?.Invoke(property.Texts, report);
                Judge(texts, rule, report);
            }

            // An enum of this compilation is inspected separately.
            if (origins.FindEnum(property.Options) is { Type.DeclaringSyntaxReferences.IsEmpty: true } options)
                Inspect(options, new InspectedType(type, origins, property, sink));
        }
    }

    private static void Judge(List<DeclaredText> texts, Rule rule, RuleReporter report)
    {
        if (rule.Text is not { } judge) return;

        foreach (var text in texts) judge(text, report);
    }
}
