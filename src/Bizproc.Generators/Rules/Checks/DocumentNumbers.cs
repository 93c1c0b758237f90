using Bizproc.Generators.Model;
using Bizproc.Protocol;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Checks the numbers of SPAs, lists and drives, in document types and in filters.</summary>
internal static class DocumentNumbers
{
    /// <summary>The faults of the number of a document, each with the argument that has it.</summary>
    public static IEnumerable<(string Argument, string Fault)> Faults(DocumentModel document, bool isFilter)
    {
        if (DocumentTypes.FindByKind(document.Kind) is { } kind) return CheckKind(document, kind, isFilter);

        return document.Kind is null ? CheckParts(document) : [];
    }

    /// <summary>The argument that holds a number that exists on one portal only.</summary>
    public static string? ConstantNumber(DocumentModel document)
    {
        if (document.Slot is not null) return null;
        if (DocumentTypes.FindByKind(document.Kind) is { HasNumber: true }) return document.Id > 0 ? "id" : null;

        return document.Type is { } type && Known(document).Any(known => known.HasNumber && known.Fits(PhpText.Trim(type))) ? "documentType" : null;
    }

    /// <summary>True if a third part belongs to one of these documents, with its number or with a slot in place of it.</summary>
    public static bool Fits(IEnumerable<KnownDocument> known, string type, string? slot) => slot is null
        ? known.Any(each => each.Fits(type))
        : known.Any(each => each.Type is null || each.Type == type || (each.HasNumber && type.Length == 0));

    /// <summary>True if the third part is that of a numbered document, with something other than a number in its place.</summary>
    public static bool IsPlaceholder(IReadOnlyCollection<KnownDocument> known, string type, string? slot) =>
        slot is null
        && !known.Any(each => each.Fits(type))
        && known.Any(each => each.HasNumber && type.StartsWith(each.Type!, StringComparison.Ordinal));

    /// <summary>The known documents of the class that the raw form names.</summary>
    public static IReadOnlyCollection<KnownDocument> Known(DocumentModel document) => document is { Module: { } module, Entity: { } entity }
        ? [.. DocumentTypes.FindByClass(PhpText.Trim(module), PhpText.Trim(entity))]
        : [];

    private static IEnumerable<(string Argument, string Fault)> CheckKind(DocumentModel document, KnownDocument kind, bool isFilter)
    {
        if (document.Id < 0)
            yield return ("id", $"'{document.Id}' is not a number of a document");
        else if (!kind.HasNumber && document.Id > 0)
            yield return ("id", $"'{kind.Kind}' takes no number");
        else if (!kind.HasNumber && document.Slot is not null)
            yield return ("Slot", $"'{kind.Kind}' takes no number");
        else if (!isFilter && kind.HasNumber && document.Id == 0 && document.Slot is null)
            yield return ("id", $"'{kind.Kind}' needs a number or a Slot");
    }

    private static IEnumerable<(string Argument, string Fault)> CheckParts(DocumentModel document)
    {
        var known = Known(document);
        bool takesNone = document.Type is null || (known.Count > 0 && known.All(static each => each is { HasNumber: false, Type: not null }));
        if (document.Slot is { } slot && takesNone) yield return ("Slot", $"Nothing takes the number of slot '{slot}'");
        if (document.Type is { } type && IsPlaceholder(known, PhpText.Trim(type), document.Slot)) yield return ("documentType", $"'{type}' has no positive number");
    }
}
