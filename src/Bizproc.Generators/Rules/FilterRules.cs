using Bizproc.Generators.Model;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules.Checks;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;
using static Bizproc.Generators.Reporting.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP05xx: filters.</summary>
internal static class FilterRules
{
    public static readonly Rule RobotWithoutDocuments = new(Create(
        "BZP0506",
        "A robot should be offered for documents that have automation rules",
        "Robot '{0}' is offered only for documents without automation rules ({1}): the portal shows it nowhere",
        DiagnosticSeverity.Warning))
    {
        Action = static (action, report) =>
        {
            if (action.Robot is null || action.Includes.Count == 0) return;

            // Report on the robot's attribute: every include may be right for the activity of the same class.
            bool isHopeless = action.Includes.All(static rule => Documents(rule) is { Count: > 0 } documents && !documents.Any(static known => known.HasRobots));
            if (isHopeless)
                report.At(action.Robot, null, action.Robot.CodeOr(action.Type.Name), string.Join("; ", action.Includes.Select(Show)));
        },
    };

    public static readonly Rule UnknownName = new(Create(
        "BZP0511",
        "The names in a filter must exist on the portal",
        "The portal has no {0} '{1}': it accepts the filter, but this rule matches nothing{2}"))
    {
        HasFix = true,
        FilterRule = static (rule, report) =>
        {
            foreach (var slip in FilterNames.Slips(rule))
            {
                if (slip.Argument == "module" && FilterNames.MeantEdition(rule) is { } edition)
                    report.At(rule, slip.Argument, Fix.ReplaceBy($"global::Bizproc.{edition}", "edition"), slip.Noun, slip.Value, $"; did you mean {edition}?");
                else if (slip.Meant is not null)
                    report.At(rule, slip.Argument, Fix.Replace(slip.Meant), slip.Noun, slip.Value, $"; did you mean '{slip.Meant}'?");
                else if (slip.IsCertain)
                    report.At(rule, slip.Argument, slip.Noun, slip.Value, "");
                else
                    report.WarnAt(rule, slip.Argument, slip.Noun, slip.Value, "");
            }
        },
    };

    public static readonly Rule HiddenEverywhere = new(Create(
        "BZP0512",
        "A filter must show the action somewhere",
        "No document on any edition passes the filter of '{0}', because '{1}' hides the last one: the portal accepts it and shows the action nowhere"))
    {
        Action = static (action, report) =>
        {
            // Without excludes, the documents of the includes remain. Report the first exclude after which nothing is left.
            if (action.Excludes.Count == 0) return;
            if (FilterReach.Create(action)?.HiddenEverywhere() is > 0 and var count)
                report.At(action.Excludes[count - 1], null, NameOf(action), Show(action.Excludes[count - 1]));
        },
    };

    public static readonly Rule HiddenFromItself = new(Create(
        "BZP0513",
        "A filter should show an action for its own document type",
        "The filter of '{0}' hides it for its own document type '{1}' on every edition: the portal offers the fields of a document for which it never shows the action",
        DiagnosticSeverity.Warning))
    {
        Action = static (action, report) =>
        {
            // Misspelt rules, and filters that hide everything, are reported by other rules.
            if (action.DocumentType is not { } document) return;

            var rules = action.Includes.Concat(action.Excludes);
            if (!rules.All(IsSound) || rules.SelectMany(FilterNames.Slips).Any()) return;
            if (FilterParts.DocumentType(document) is not { } parts || FilterReach.Create(action) is not { } reach) return;
            if (reach.HiddenEverywhere() is not null || reach.Hidden(parts) is not { } count) return;

            // Report on the exclude that hides it. If no include shows it, all of them share the blame: report on the document type.
            report.At(count == 0 ? document : action.Excludes[count - 1], null, NameOf(action), FilterParts.Show(FilterRule.ForDocument([.. parts])));
        },
    };

    public static readonly Rule CoveredRule = new(Create(
        "BZP0514",
        "A filter rule should not repeat another one",
        "The rule '{0}' is already covered by '{1}': it changes nothing",
        DiagnosticSeverity.Warning))
    {
        HasFix = true,
        Action = static (action, report) =>
        {
            if (action.Includes.Count < 2 && action.Excludes.Count < 2) return;
            if (FilterReach.Create(action)?.HiddenEverywhere() is not null) return;

            CheckCovered(action.Includes, report);
            CheckCovered(action.Excludes, report);
        },
    };

    public static readonly Rule[] All = [RobotWithoutDocuments, UnknownName, HiddenEverywhere, HiddenFromItself, CoveredRule];

    private static void CheckCovered(EquatableArray<DocumentModel> written, RuleReporter report)
    {
        var rules = written.Select(static rule => IsSound(rule) ? FilterParts.Rule(rule) : null).ToArray();
        var lookup = new FilterLookup(rules);
        for (int i = 0; i < rules.Length; i++)
        {
            if (rules[i] is { } rule && lookup.FirstCover(rule, i) is { } cover)
                report.At(written[i], null, Fix.RemoveAttribute, FilterParts.Show(rule), FilterParts.Show(rules[cover]!));
        }
    }

    /// <summary>True if a rule has no visible mistake. A name that is not listed here may still be right.</summary>
    private static bool IsSound(DocumentModel rule) =>
        !FilterNames.Slips(rule).Any(static slip => slip.Meant is not null || slip.IsCertain) && !DocumentNumbers.Faults(rule, isFilter: true).Any();

    /// <summary>The known documents that a rule matches; empty for an edition.</summary>
    private static List<KnownDocument> Documents(DocumentModel rule)
    {
        if (FilterParts.Rule(rule) is not { Edition: null, Parts: var parts }) return [];

        return [.. DocumentTypes.All.Where(known => known.Module == parts[0] && (parts.Count == 1 || known.Entity == parts[1]))];
    }

    private static string NameOf(ActionModel action) => (action.Activity ?? action.Robot)?.CodeOr(action.Type.Name) ?? action.Type.Name;

    private static string Show(DocumentModel rule) => FilterParts.Rule(rule) is { } parts ? FilterParts.Show(parts) : "";
}
