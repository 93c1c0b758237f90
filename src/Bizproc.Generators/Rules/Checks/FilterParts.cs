using Bizproc.Generators.Model;
using Bizproc.Protocol;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>
/// Turns a rule as written into the form that the portal compares. A number that is not known yet becomes a character that no document contains,
/// followed by the name of its slot: equal slots are equal numbers, different slots different ones.
/// </summary>
internal static class FilterParts
{
    private const char Unknown = '\0';

    /// <summary>Any number or name that no rule mentions.</summary>
    public static string Other { get; } = Unknown.ToString();

    /// <summary>The rule as the portal sees it, or <see langword="null"/> if it names neither a kind nor an edition.</summary>
    public static FilterRule? Rule(DocumentModel rule)
    {
        if (rule.Edition is not null) return rule.EditionName is { } edition ? FilterRule.ForEdition(edition) : null;
        if (DocumentTypes.FindByKind(rule.Kind) is { } kind) return Document(kind.Module, kind.Entity, TypeOf(kind, rule));

        return rule.Module is { } module ? Document(module, rule.Entity, rule.Type is null ? null : WithSlot(rule.Type, rule.Slot)) : null;
    }

    /// <summary>The three parts of a document type, or <see langword="null"/> if the portal is not known to have it.</summary>
    public static IReadOnlyList<string>? DocumentType(DocumentModel document)
    {
        if (DocumentTypes.FindByKind(document.Kind) is { } kind)
        {
            string? type = kind.HasNumber ? TypeOf(kind, document) : kind.Type;
            return type is null ? null : [kind.Module, kind.Entity, type];
        }

        if (document is not { Module: { } module, Entity: { } entity, Type: { } written }) return null;

        string trimmed = PhpText.Trim(written);
        bool isKnown = DocumentNumbers.Fits(DocumentNumbers.Known(document), trimmed, document.Slot);
        return isKnown ? [PhpText.Trim(module), PhpText.Trim(entity), WithSlot(trimmed, document.Slot)] : null;
    }

    /// <summary>True if two types may be equal once their slots are filled.</summary>
    public static bool MayBeSame(string a, string b)
    {
        int end = a.IndexOf(Unknown), otherEnd = b.IndexOf(Unknown);
        if (end < 0 && otherEnd < 0) return string.Equals(a, b, StringComparison.Ordinal);

        string start = end < 0 ? a : a.Substring(0, end), otherStart = otherEnd < 0 ? b : b.Substring(0, otherEnd);
        return start.StartsWith(otherStart, StringComparison.Ordinal) || otherStart.StartsWith(start, StringComparison.Ordinal);
    }

    /// <summary>The text of a rule in a message.</summary>
    public static string Show(FilterRule rule) => rule.Edition ?? string.Join(", ", rule.Parts.Select(Show));

    private static string? Show(string? part) => part is not null && part.IndexOf(Unknown) is >= 0 and var slot
        ? $"{part.Substring(0, slot)}{{{part.Substring(slot + 1)}}}"
        : part;

    private static FilterRule Document(string module, string? entity, string? type)
    {
        if (type is not null) return FilterRule.ForDocument(module, entity ?? "", type);

        return entity is null ? FilterRule.ForDocument(module) : FilterRule.ForDocument(module, entity);
    }

    private static string? TypeOf(KnownDocument kind, DocumentModel document)
    {
        if (!kind.HasNumber) return null;
        if (document.Slot is not null) return WithSlot(kind.Type!, document.Slot);

        return document.Id == 0 ? null : kind.TypeWith(document.Id);
    }

    private static string WithSlot(string type, string? slot) => slot is null ? type : type + Unknown + slot;
}
