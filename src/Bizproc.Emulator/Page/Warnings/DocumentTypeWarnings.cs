using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Wording;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page.Warnings;

/// <summary>Warns of document types that the portal stores but does not know (portal: 4.5).</summary>
internal static class DocumentTypeWarnings
{
    private const string Consequence = "The portal stores it, but the action cannot use the field types of a document.";

    public static IEnumerable<WarningView> Find(InspectedAction action)
    {
        if (action.Row.DocumentType is null || (action.DocumentType is { } type && DocumentWords.IsKnown([type[0], type[1]]))) return [];
        if (action.DocumentType is not { } parts) return [new("DOCUMENT_TYPE has no module. It needs three parts. " + Consequence)];

        string unescaped = parts[1].Replace(@"\\", @"\", StringComparison.Ordinal);
        bool isDoubled = unescaped != parts[1] && DocumentTypes.FindByClass(parts[0], unescaped).Any();
        return [new(isDoubled
            ? $"The backslashes in DOCUMENT_TYPE arrived doubled: {parts[1]}. {Consequence}"
            : $"No portal is known to have the DOCUMENT_TYPE {DocumentWords.Describe([parts[0], parts[1]])}. {Consequence}")];
    }
}
