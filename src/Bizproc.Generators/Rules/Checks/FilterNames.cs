using System.Globalization;
using Bizproc.Generators.Model;
using Bizproc.Protocol;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Compares the names in a filter rule with those of the portal. The portal compares strictly: case and blanks count (portal: 4.6).</summary>
internal static class FilterNames
{
    private static readonly (string Text, string Member)[] Editions =
        [(DocumentFilter.Box, "PortalEdition." + nameof(EditionKind.Box)), (DocumentFilter.Cloud, "PortalEdition." + nameof(EditionKind.Cloud))];

    public static IEnumerable<NameSlip> Slips(DocumentModel rule)
    {
        if (rule.Kind is { } kind) return DocumentTypes.FindByKind(kind) is null ? [new("kind", "kind", kind, Meant: null, IsCertain: true)] : [];
        if (rule.Edition is { } edition)
            return rule.EditionName is not null ? [] : [new("edition", "edition", ((int)edition).ToString(CultureInfo.InvariantCulture), Meant: null, IsCertain: true)];

        return rule.Module is { } module ? CheckParts(rule, module) : [];
    }

    /// <summary>The intended edition if its name was written as a module.</summary>
    public static string? MeantEdition(DocumentModel rule) => rule.Entity is null
        ? Editions.FirstOrDefault(edition => string.Equals(edition.Text, rule.Module, StringComparison.OrdinalIgnoreCase)).Member
        : null;

    private static IEnumerable<NameSlip> CheckParts(DocumentModel rule, string module)
    {
        foreach (var slip in DocumentNames.Slips(module, rule.Entity))
        {
            bool isModule = slip.Argument == "module";
            bool isImpossible = PhpText.Trim(slip.Value).Length == 0 || (isModule && (!DocumentTypes.IsModule(slip.Value) || MeantEdition(rule) is not null));
            yield return slip with { IsCertain = isImpossible };
        }

        if (rule.Type is not { } type) yield break;

        if (rule.Entity is null) yield return new("documentType", "class for the type", type, Meant: null, IsCertain: true);
        else if (CheckType(rule, module, rule.Entity, type) is { } slip) yield return slip;
    }

    private static NameSlip? CheckType(DocumentModel rule, string module, string entity, string type)
    {
        List<KnownDocument> known = [.. DocumentTypes.FindByClass(module, entity)];
        bool isRight = known.Count == 0 || DocumentNumbers.Fits(known, type, rule.Slot) || DocumentNumbers.IsPlaceholder(known, type, rule.Slot);
        if (isRight) return null;

        string? meant = rule.Slot is null ? DocumentNames.MeantType(known, type) : null;
        return new("documentType", "type", type, meant, IsCertain: known.Count == 1);
    }
}
