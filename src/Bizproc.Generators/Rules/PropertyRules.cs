using System.Globalization;
using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules.Checks;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;
using static Bizproc.Generators.Reporting.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP0315, BZP0316, BZP0318 and BZP0319: rules about a property by itself.</summary>
internal static class PropertyRules
{
    public static readonly Rule TooLong = new(Create(
        "BZP0315",
        "The properties of an action must fit into the portal's table",
        "{0} of '{1}' would take {2} bytes on the portal: it answers '{3}' to {4} or more"))
    {
        Action = static (action, report) =>
        {
            if (!StoredSize.MayReach(SerializedSize.Limit, action.Properties)) return;

            foreach (bool isReturn in (bool[])[false, true])
            {
                int size = StoredSize.Measure(isReturn ? action.DeclaredReturns : action.DeclaredInputs);
                if (!SerializedSize.IsTooLong(size)) continue;

                var registration = action.Registrations.First();
                report.At(
                    registration,
                    argument: null,
                    isReturn ? "RETURN_PROPERTIES" : "PROPERTIES",
                    registration.CodeOr(action.Type.Name),
                    size.ToString(CultureInfo.InvariantCulture),
                    ActionAnswers.NotSaved.Description,
                    SerializedSize.Limit.ToString(CultureInfo.InvariantCulture));
            }
        },
    };

    public static readonly Rule RequiredNullable = new(
        Create(
            "BZP0316",
            "A required property is never null",
            "'{0}' is required, so a call without a value ends its step: the handler never sees null, unless Calls.AllowMissingRequired is true",
            DiagnosticSeverity.Info))
    {
        Property = static (property, report) =>
        {
            if (property is not { IsRequired: true, IsNullable: true }) return;

            bool isModifier = report.SymbolOf(property) is IPropertySymbol { IsRequired: true };
            if (!isModifier) report.At(property, "Required", property.Member);
            else if (!property.Faults.HasFlag(MemberFaults.RequiredReturn)) report.AtName(property, property.Member);
        },
    };

    public static readonly Rule AbsentLikeValue = new(
        Create(
            "BZP0318",
            "A missing value should not look like a real one",
            "'{0}' is {1} if no value comes, and also if {1} comes; write '{2}?', or make it required",
            DiagnosticSeverity.Info))
    {
        Property = static (property, report) =>
        {
            if (property is not { IsReturn: false, IsRequired: false, Value: { IsNullable: false, IsMultiple: false }, Type: not null }) return;
            if (property.TextIfAbsent is not null || ZeroOf(property) is not { } zero) return;

            report.AtName(property, property.Member, zero, ((IPropertySymbol)report.SymbolOf(property)).Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        },
    };

    public static readonly Rule Unsent = new(
        Create(
            "BZP0319",
            "A public property of an action should be an input or a return property",
            "'{0}' is neither an input nor a return property: the portal does not know it, and nothing sets it",
            DiagnosticSeverity.Info))
    {
        HasFix = true,
        Action = static (action, report) =>
        {
            // Properties that only a constructor sets: the missing parameterless constructor is reported instead.
            if (action.Type.Faults.HasFlag(ClassFaults.NoConstructor)) return;

            bool isAwaited = action.Registrations.All(static registration => registration.Subscription is not (SubscriptionKind.DoNotWait or SubscriptionKind.DesignerDecides));
            ReportUnsent((INamedTypeSymbol)report.SymbolOf(action), action.Properties, isAwaited, report);
        },
        Properties = static (properties, report) =>
        {
            // A class that is not an action is checked if it declares a property for actions.
            var own = properties.FirstOrDefault(static property => property.Level == 0);
            if (own is not null && report.SymbolOf(own).ContainingType is var type && !AttributeNames.IsAction(type))
                ReportUnsent(type, properties, isAwaited: true, report);
        },
    };

    public static readonly Rule[] All = [TooLong, RequiredNullable, AbsentLikeValue, Unsent];

    private static void ReportUnsent(INamedTypeSymbol type, IEnumerable<PropertyModel> declared, bool isAwaited, RuleReporter report)
    {
        foreach (var (property, name) in UnsentProperties.Find(type, declared))
        {
            // A return property that no workflow waits for would be the next fault.
            bool canReturn = isAwaited && property.SetMethod is { IsInitOnly: false };
            report.AtSymbol(property, name is null ? null : Fix.Declare(name, canReturn), property.Name);
        }
    }

    /// <summary>
    /// The initial value of a property, if designers may choose the same value. Other types are safe: no user has the number 0, no date is in the
    /// year 1, and a switch that was never set is off.
    /// </summary>
    private static string? ZeroOf(PropertyModel property) => property.Value.Kind switch
    {
        ValueKind.Short or ValueKind.Int or ValueKind.Long or ValueKind.Float or ValueKind.Double or ValueKind.Decimal => "0",
        ValueKind.Enum => property.Options.FirstOrDefault(static option => option.Key.Length > 0 && option.Value == "0") is { } zero
            ? $"'{zero.Key}'"
            : null,
        _ => null,
    };
}
