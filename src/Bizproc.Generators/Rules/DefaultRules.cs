using Bizproc.Generators.Model;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules.Checks;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static Bizproc.Generators.Reporting.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP0311 to BZP0314: the value with which a new step begins. The portal checks none of this (portal: 4.4).</summary>
internal static class DefaultRules
{
    public static readonly Rule NoOption = new(Create(
        "BZP0311",
        "The default of a select must be one of its options",
        "'{0}' is not a key of the options of '{1}', which are {2}: the portal accepts it and selects nothing"))
    {
        HasFix = true,
        Property = static (property, report) =>
        {
            // Without options, or with a type other than a select, another rule reports the cause.
            if (property.Value.Kind != ValueKind.Enum || property.Options.Count == 0 || !PropertyTypeFit.Fits(property)) return;

            HashSet<string>? known = null;
            string? keys = null;
            foreach (string text in Judged(property).Select(static value => value.Text).Distinct())
            {
                known ??= new(property.Options.Select(static option => option.Key), StringComparer.Ordinal);
                if (known.Contains(text)) continue;

                keys ??= string.Join(", ", property.Options.Select(static option => $"'{option.Key}'"));
                report.At(property, "Default", property.Default!.IsList ? null : OptionFor(property, text, report), text, property.Member, keys);
            }
        },
    };

    public static readonly Rule WrongDefault = new(Create(
        "BZP0312",
        "A default must fit the type of its property",
        "{0} cannot be the default of '{1}', which is {2} on the portal: the portal accepts it, and the step begins with an invalid value"))
    {
        Property = static (property, report) =>
        {
            if (property.Type is null || property.Default is null) return;

            if (IsListOfSingle(property))
            {
                report.At(property, "Default", "A list", property.Member, "single");
                return;
            }

            // BZP0311 checks options.
            string? type = PropertyTypeFit.Effective(property);
            if (property.Value.Kind == ValueKind.Enum || (type is null && property.Value.Kind != ValueKind.String)) return;

            HashSet<string>? reported = null;
            foreach (var value in property.Default.Values)
            {
                if (!IsJudged(value) || DefaultFit.Fits(value, type, property.Value.Kind)) continue;

                reported ??= new(StringComparer.Ordinal);
                if (reported.Add(value.Text)) report.At(property, "Default", $"'{value.Text}'", property.Member, $"'{type ?? property.Type}'");
            }
        },
    };

    public static readonly Rule DateDefault = new(
        Create(
            "BZP0313",
            "A date has no default that fits every portal",
            "Each portal reads the default '{0}' of '{1}' in its own date format; use an expression such as '{{=System:Now}}'",
            DiagnosticSeverity.Warning))
    {
        Property = static (property, report) =>
        {
            if (property.Default is null || IsReference(property)) return;
            if (PropertyTypeFit.Effective(property) is not (PropertyTypes.Date or PropertyTypes.DateTime)) return;

            foreach (string text in Judged(property).Where(static value => value.Kind == DefaultKind.Text).Select(static value => value.Text).Distinct())
                report.At(property, "Default", text, property.Member);
        },
    };

    public static readonly Rule ReferenceDefault = new(
        Create(
            "BZP0314",
            "A default of two texts must not look like a reference",
            "The default of '{0}' looks like a reference to the field '{2}' of '{1}': the portal accepts it, and the step begins with the value of that field",
            DiagnosticSeverity.Warning))
    {
        Property = static (property, report) =>
        {
            if (IsReference(property))
                report.At(property, "Default", property.Member, property.Default!.Values[0].Text, property.Default.Values[1].Text);
        },
    };

    public static readonly Rule[] All = [NoOption, WrongDefault, DateDefault, ReferenceDefault];

    /// <summary>Literal defaults only; the portal evaluates expressions.</summary>
    private static IEnumerable<DefaultValue> Judged(PropertyModel property) => property.Default is null || IsListOfSingle(property)
        ? []
        : property.Default.Values.Where(IsJudged);

    private static bool IsJudged(DefaultValue value) => value.Kind != DefaultKind.Text || !WorkflowText.IsExpression(value.Text);

    private static bool IsListOfSingle(PropertyModel property) => property.Default is { IsList: true } && !property.Value.IsMultiple;

    private static bool IsReference(PropertyModel property)
    {
        if (property is not { Value.IsMultiple: true, Default: { IsList: true, Values: [var source, var field] } }) return false;
        if (!WorkflowText.IsReference(source.Text, field.Text)) return false;

        // A value that does not fit the type is reported by that rule instead.
        return property.Value.Kind == ValueKind.Enum
            ? Judged(property).All(value => property.Options.Any(option => option.Key == value.Text))
            : Judged(property).All(value => DefaultFit.Fits(value, PropertyTypeFit.Effective(property), property.Value.Kind));
    }

    /// <summary>The member of the enum that a text means: by key, by title or by name.</summary>
    private static Fix? OptionFor(PropertyModel property, string text, RuleReporter report)
    {
        Func<OptionModel, string>[] names = [static option => option.Key, static option => option.Title, static option => option.Member];
        foreach (var name in names)
        {
            var meant = property.Options.Where(option => name(option).Equals(text, StringComparison.OrdinalIgnoreCase)).ToList();
            if (meant.Count > 1) return null;
            if (meant.Count == 1) return MemberOf(meant[0], report);
        }

        return null;
    }

    private static Fix? MemberOf(OptionModel option, RuleReporter report)
    {
        // An attribute cannot name a member of a generic type.
        var member = report.SymbolOf(option);
        if (member.ContainingType.IsGenericType || option.Key.Length == 0) return null;

        string type = member.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        string escape = SyntaxFacts.GetKeywordKind(member.Name) == SyntaxKind.None ? "" : "@";
        return Fix.ReplaceBy($"{type}.{escape}{member.Name}");
    }
}
