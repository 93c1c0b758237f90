using System.Globalization;
using Bizproc.Protocol;

namespace Bizproc.Values;

/// <summary>Interprets the parts of a document id or a document type.</summary>
internal static class DocumentParts
{
    /// <summary>Gets the kind of document for a PHP class of the portal.</summary>
    public static DocumentKind? FindKind(string module, string entity) =>
        DocumentTypes.FindByClass(module, entity).FirstOrDefault()?.Kind is { } name && Enum.TryParse(name, out DocumentKind kind) ? kind : null;

    /// <summary>Gets the number at the end of a text, after the last separator if there is one.</summary>
    public static int? NumberBehind(string text, char separator) =>
        int.TryParse(text.AsSpan(text.LastIndexOf(separator) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
