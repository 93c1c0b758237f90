using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules.Checks;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;
using static Bizproc.Generators.Reporting.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP0305 to BZP0308, and BZP0317: the C# type and the portal's type of a property.</summary>
internal static class PropertyTypeRules
{
    public static readonly Rule NoType = new(Create(
        "BZP0305",
        "The portal must have a type for the C# type of a property",
        "The portal has no type for '{0}' of '{1}'; use bool, a number, string, a date, an enum, PortalUser, PortalPrincipal, PortalFile, PortalMoney, or a collection of one of them"))
    {
        Property = static (property, report) =>
        {
            // An action decides on the type that a generic base leaves open.
            if (HasNoType(property) && !IsOpen(property, report)) report.AtName(property, DisplayType(property, report), property.Member);
        },
        ActionProperty = static (_, property, report) =>
        {
            // Nothing reports a base class in another assembly, which may have been built without the rules.
            if (property.Level > 0 && HasNoType(property) && (IsOpen(property, report) || report.SymbolOf(property).DeclaringSyntaxReferences.IsEmpty))
                report.AtName(property, DisplayType(property, report), property.Member);
        },
    };

    public static readonly Rule ContradictingType = new(Create(
        "BZP0306",
        "The portal's type must not contradict the C# type",
        "'{0}' contradicts '{1}' of '{2}', which is '{3}' on the portal: the portal accepts it, but its values are not '{1}'"))
    {
        HasFix = true,
        Property = static (property, report) =>
        {
            if (property.WrittenType is not { } type || property.Type is null || PropertyTypeFit.Fits(property)) return;
            if (!PropertyTypeFit.IsSlip(type))
                report.At(property, "Type", Fix.RemoveArgument, type, DisplayType(property, report), property.Member, ValueParser.PortalType(property.Value.Kind)!);
        },
    };

    public static readonly Rule UnknownType = new(
        Create(
            "BZP0307",
            "The type of a property must be one that the portal knows",
            "The portal has no type '{0}' for '{1}': it accepts it, but shows no proper input{2}",
            DiagnosticSeverity.Warning))
    {
        HasFix = true,
        Property = static (property, report) =>
        {
            if (property is not { WrittenType: { } type, Type: not null } || !PropertyTypeFit.IsSlip(type)) return;

            string? meant = PropertyTypeFit.Meant(type);
            report.At(property, "Type", FixFor(property, meant), type, property.Member, meant is null ? "" : $"; did you mean '{meant}'?");
        },
        ActionProperty = static (action, property, report) =>
        {
            // CRM documents have additional types, of which there is no list. Only a string can have one of them, and money its own.
            if (property is not { Value.Kind: ValueKind.String or ValueKind.Money, WrittenType: { } type } || PropertyTypes.Find(type) is not null) return;
            if (PropertyTypeFit.IsSlip(type) || MayBeOfCrm(action.DocumentType)) return;

            report.At(property, "Type", type, property.Member, PropertyTypes.IsUserField(type) ? "; types of user fields need a CRM document type" : "");
        },
    };

    public static readonly Rule NoOptions = new(Create(
        "BZP0308",
        "A select must have options",
        "'{0}' is a select without options: the portal accepts it, but nothing can be chosen{1}"))
    {
        ActionProperty = static (action, property, report) =>
        {
            if (property.Type is not { } type || property.Options.Count > 0 || !PropertyTypes.Same(type, PropertyTypes.Select)) return;
            if (property.Value.Kind is not (ValueKind.Enum or ValueKind.String) || property.HasPortalOptions) return;

            // A settings page may provide the options, if every registration has one.
            if (!property.IsReturn && action.Registrations.All(static registration => registration.UsePlacement)) return;

            if (property.Value.Kind == ValueKind.Enum) report.AtName(property, property.Member, "; give its enum members");
            else report.At(property, "Type", property.Member, "; use an enum, or a Slot where each portal has its own options");
        },
    };

    public static readonly Rule MisplacedSlot = new(Create(
        "BZP0317",
        "A slot for options belongs to a string that is a select",
        "'{0}' has a slot for options, but is not a string of the type 'select': nothing would fill it"))
    {
        HasFix = true,
        Property = static (property, report) =>
        {
            if (property.Slot is not null && !property.HasPortalOptions) report.At(property, "Slot", Fix.RemoveArgument, property.Member);
        },
    };

    public static readonly Rule[] All = [NoType, ContradictingType, UnknownType, NoOptions, MisplacedSlot];

    /// <summary>True if the portal has no type for a property. The compiler itself reports a type that does not exist.</summary>
    private static bool HasNoType(PropertyModel property) =>
        property is { Type: null, Value.Kind: ValueKind.None } && (property.Faults & MemberFaults.Unresolved) == MemberFaults.None;

    /// <summary>True if the type of a property, or of its values, is a type parameter of a base class.</summary>
    private static bool IsOpen(PropertyModel property, RuleReporter report) =>
        ValueParser.Parse(((IPropertySymbol)report.SymbolOf(property)).OriginalDefinition.Type).Item.TypeKind == TypeKind.TypeParameter;

    private static Fix? FixFor(PropertyModel property, string? meant)
    {
        // Without the argument, the type follows from the C# type.
        if (property.Value.Kind != ValueKind.String)
            return meant is not null && PropertyTypes.Same(meant, ValueParser.PortalType(property.Value.Kind)!) ? Fix.Replace(meant) : Fix.RemoveArgument;

        if (string.IsNullOrWhiteSpace(property.WrittenType)) return Fix.RemoveArgument;

        // A string has no options, so a select would be wrong, too.
        return meant is null or PropertyTypes.Select ? null : Fix.Replace(meant);
    }

    /// <summary>True if a document type belongs to the CRM, or is too wrong to tell.</summary>
    private static bool MayBeOfCrm(DocumentModel? document)
    {
        if (document is null) return false;

        var known = DocumentTypes.All.Where(each => document.Kind is null ? each.Entity == document.Entity : each.Kind == document.Kind).ToList();
        return known.Count == 0 || known.Any(static each => each.Module == "crm");
    }

    private static string DisplayType(PropertyModel property, RuleReporter report) =>
        ((IPropertySymbol)report.SymbolOf(property)).Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
