using System.Globalization;
using Bizproc.Protocol;

namespace Bizproc;

/// <summary>What the parts of a document tell.</summary>
internal static class DocumentParts
{
    /// <summary>The kind of a class of the portal.</summary>
    public static DocumentKind? KindOf(string module, string entity) =>
        DocumentTypes.OfClass(module, entity).FirstOrDefault()?.Kind is { } name && Enum.TryParse(name, out DocumentKind kind) ? kind : null;

    /// <summary>The number at the end of a text, behind the last separator if there is one.</summary>
    public static int? NumberBehind(string text, char separator) =>
        int.TryParse(text.AsSpan(text.LastIndexOf(separator) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
