using Bizproc.Generators.Emitting;
using Bizproc.Generators.Model;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;
using static Bizproc.Generators.Rules.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP0315 and BZP0316: properties as such.</summary>
internal static class PropertyRules
{
    public static readonly Rule TooLong = new(Create(
        "BZP0315",
        "The properties of an action must fit into the portal's table",
        "{0} of '{1}' would take {2} bytes on the portal: it answers '{3}' to {4} or more"))
    {
        Action = static (action, report) =>
        {
            foreach (bool isReturn in (bool[])[false, true])
            {
                var properties = PropertiesJson.Select(action.Properties, isReturn);
                if (!StoredSize.MayReach(SerializedSize.Limit, properties)) continue;

                int size = StoredSize.Of(properties);
                if (!SerializedSize.IsTooLong(size)) continue;

                var registration = action.Registrations.First();
                report.At(
                    registration,
                    argument: null,
                    isReturn ? "RETURN_PROPERTIES" : "PROPERTIES",
                    registration.CodeOr(action.Type.Name),
                    size.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    PortalAnswers.NotSaved.Description,
                    SerializedSize.Limit.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        },
    };

    public static readonly Rule RequiredNullable = new(
        Create(
            "BZP0316",
            "A required property need not be nullable",
            "'{0}' is required, so that the designer demands a value, and is nullable all the same",
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

    public static readonly Rule[] All = [TooLong, RequiredNullable];
}
