using System.Collections.Immutable;
using Bizproc.Generators.Indexing;
using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Reporting;

/// <summary>Runs every rule on the parts of the model of one type.</summary>
internal sealed class TypeInspection
{
    private readonly ImmutableArray<Rule> _rules;
    private readonly INamedTypeSymbol _type;
    private readonly Origins _origins;
    private readonly ActionIndex _index;
    private readonly Action<Diagnostic> _sink;
    private readonly HashSet<SyntaxTree> _trees;
    private readonly (Rule Rule, RuleReporter Reporter)[] _all;

    /// <param name="rules">The rules that are asked.</param>
    /// <param name="type">The type. A fault that was written outside of it is reported on its attribute or its name.</param>
    /// <param name="origins">The places at which the parts were written.</param>
    /// <param name="index">All actions of the compilation.</param>
    /// <param name="sink">Receives the diagnostics.</param>
    public TypeInspection(ImmutableArray<Rule> rules, INamedTypeSymbol type, Origins origins, ActionIndex index, Action<Diagnostic> sink)
    {
        _rules = rules;
        _type = type;
        _origins = origins;
        _index = index;
        _sink = sink;
        _trees = [.. type.DeclaringSyntaxReferences.Select(static part => part.SyntaxTree)];
        _all = ReportersAt(type.Locations.FirstOrDefault(static location => !OwnFile.Is(location.SourceTree)) ?? Location.None);
    }

    public void Inspect(ActionModel action)
    {
        var texts = DeclaredTexts.List(action);
        var attribute = _origins.Find(action.Activity ?? action.Robot ?? (object)action)?.At(argument: null);
        foreach (var (rule, report) in attribute is null ? _all : ReportersAt(attribute))
        {
            rule.Action?.Invoke(action, report);
            rule.Texts?.Invoke(action.Texts, report);
            rule.Properties?.Invoke(action.Properties, report);
            if (action.DocumentType is { } document) rule.DocumentType?.Invoke(document, report);
            foreach (var registration in action.Registrations) rule.Registration?.Invoke(action, registration, report);
            foreach (var property in action.Properties) rule.ActionProperty?.Invoke(action, property, report);
            Judge(texts, rule, report);
            if (rule.Others is not null) rule.Others(action, _index, report);
            foreach (var filterRule in action.Includes.Concat(action.Excludes)) rule.FilterRule?.Invoke(filterRule, report);
        }

        InspectEach(action.Properties.Where(static property => property.Level == 0));
    }

    /// <summary>Inspects a type that contains an action at any depth.</summary>
    public void InspectAround()
    {
        foreach (var (rule, report) in _all) rule.Around?.Invoke(_type, report);
    }

    /// <summary>Inspects attributes that nothing reads.</summary>
    public void Inspect(IEnumerable<(AttributeData Attribute, string Reason)> effectless)
    {
        foreach (var (attribute, reason) in effectless)
        {
            foreach (var (rule, report) in _all) rule.NoEffect?.Invoke(attribute, reason, report);
        }
    }

    /// <summary>Inspects the properties of a class that is not an action itself but may be the base of one.</summary>
    public void Inspect(IReadOnlyList<PropertyModel> properties)
    {
        foreach (var (rule, report) in _all) rule.Properties?.Invoke(properties, report);
        InspectEach(properties);
    }

    /// <summary>Inspects the options of an enum.</summary>
    public void Inspect(EnumOptions options, Location? fallback = null)
    {
        var texts = DeclaredTexts.List(options);
        foreach (var (rule, report) in fallback is null ? _all : ReportersAt(fallback))
        {
            rule.Options?.Invoke(options, report);
            Judge(texts, rule, report);
        }
    }

    private void InspectEach(IEnumerable<PropertyModel> properties)
    {
        foreach (var property in properties)
        {
            var texts = DeclaredTexts.List(property);
            foreach (var (rule, report) in _all)
            {
                rule.Property?.Invoke(property, report);
                rule.Texts?.Invoke(property.Texts, report);
                Judge(texts, rule, report);
            }

            // An enum of this compilation is inspected separately.
            if (_origins.FindEnum(property.Options) is { Type.DeclaringSyntaxReferences.IsEmpty: true } options)
                Inspect(options, _origins.Find(property)?.At(argument: null));
        }
    }

    private static void Judge(List<DeclaredText> texts, Rule rule, RuleReporter report)
    {
        if (rule.Text is not { } judge) return;

        foreach (var text in texts) judge(text, report);
    }

    private (Rule Rule, RuleReporter Reporter)[] ReportersAt(Location fallback) =>
        [.. _rules.Select(rule => (rule, new RuleReporter(rule.Descriptor, _origins, fallback, IsHere, _sink)))];

    private bool IsHere(Location location) => location.SourceTree is { } tree && _trees.Contains(tree) && !OwnFile.Is(tree);
}
