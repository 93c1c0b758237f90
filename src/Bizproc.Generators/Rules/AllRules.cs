using System.Collections.Immutable;
using Bizproc.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Rules;

/// <summary>Every rule. To add one, add a field to its family and an item to the list of the family.</summary>
internal static class AllRules
{
    public static readonly ImmutableArray<Rule> All =
    [
        .. ClassRules.All,
        .. GenerationRules.All,
        .. CodeRules.All,
        .. TextRules.All,
        .. LanguageRules.All,
        .. DescriptionRules.All,
        .. HandlerRules.All,
        .. PlacementRules.All,
        .. PropertyKeyRules.All,
        .. FormerKeyRules.All,
        .. FormerCodeRules.All,
        .. PropertyTypeRules.All,
        .. OptionRules.All,
        .. DefaultRules.All,
        .. PropertyRules.All,
        .. SubscriptionRules.All,
        .. DocumentTypeRules.All,
        .. FilterRules.All,
        .. UseRules.All,
        .. TriggerRules.All,
        .. CompatibilityRules.All,
    ];

    public static readonly ImmutableArray<DiagnosticDescriptor> Descriptors = [.. All.Select(static rule => rule.Descriptor)];
}
