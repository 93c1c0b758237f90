using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Crm;
using Bizproc.Emulator.State.Flows;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Flows;

/// <summary>Finds the document on which a workflow starts (portal: 24.2).</summary>
internal static class StartedDocument
{
    /// <summary>Finds the document, or the refusal.</summary>
    public static (FlowDocument? Document, PortalError Refusal) Find(PhpValue id, StoredTemplate template, PortalState state)
    {
        if (id is not PhpArray { Count: 3 } parts || parts.Any(static part => part.Value is PhpArray || part.Value.IsEmpty)) return (null, InstanceAnswers.WrongDocument);

        string[] texts = [.. parts.Select(static part => part.Value.ToText())];
        bool isKnown = DocumentTypes.FindByClass(texts[0], texts[1]).Any();
        bool isMissing = CrmDocument.IsKept(texts) && CrmDocument.Find(texts, state.Crm) is null;
        if (!isKnown || isMissing) return (null, InstanceAnswers.WrongDocument);

        return Fits(texts, template.DocumentType) ? (new FlowDocument(texts, template.DocumentType), default) : (null, InstanceAnswers.DocumentMismatch);
    }

    /// <summary>True if the document is of the template's type. Only the ids of CRM documents tell their type.</summary>
    private static bool Fits(string[] id, IReadOnlyList<string> type)
    {
        if (id[0] != type[0] || id[1] != type[1]) return false;

        int end = id[2].LastIndexOf('_');
        return id[0] != "crm" || (end > 0 && id[2][..end] == type[2]);
    }
}
