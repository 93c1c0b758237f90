using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Actions;

/// <summary>Checks a <c>DOCUMENT_TYPE</c> of any form as the portal does (portal: 4.5).</summary>
internal static class DocumentTypeCheck
{
    public static PortalError? FindError(PhpValue documentType)
    {
        if (documentType is not PhpArray { Count: >= 2 } parts) return ActionAnswers.WrongDocumentType;

        // Two elements are a class and a type, without a module.
        bool hasModule = parts.Count > 2;
        string module = hasModule ? Part(parts, "0") : "";
        string entity = Part(parts, hasModule ? "1" : "0");
        string type = Part(parts, hasModule ? "2" : "1");
        return DocumentTypes.Check(module, entity, type) switch
        {
            DocumentTypeFault.Wrong => ActionAnswers.WrongDocumentType,
            DocumentTypeFault.InvalidNumber => ActionAnswers.InvalidDocumentType(EscapeHtml(type)),
            _ => null,
        };
    }

    private static string Part(PhpArray parts, string index) => parts[index] is PhpArray ? "" : PhpText.Trim(parts[index].ToText());

    // Escapes as PHP's htmlspecialchars does. .NET's encoder would also change letters outside ASCII (portal: 20.7).
    private static string EscapeHtml(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
