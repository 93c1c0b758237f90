namespace Bizproc.Triggers;

/// <summary>Finds the CRM item that a document is.</summary>
internal static class TriggerOwner
{
    /// <summary>Gets the type and the number of the item.</summary>
    /// <exception cref="ArgumentException">The document is not a CRM item with automation rules, or its id has no number.</exception>
    public static (CrmOwnerType Type, int Number) Find(DocumentId document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return (FindType(document), document.Number) is ({ } type, > 0 and var number)
            ? (type, number)
            : throw new ArgumentException($"'{document}' is not a lead, deal, contact, company, estimate, invoice or item of a smart process: triggers exist only for these", nameof(document));
    }

    // The documentation has no triggers for the other kinds.
    private static CrmOwnerType? FindType(DocumentId document) => document.Kind switch
    {
        DocumentKind.Lead => CrmOwnerType.Lead,
        DocumentKind.Deal => CrmOwnerType.Deal,
        DocumentKind.Contact => CrmOwnerType.Contact,
        DocumentKind.Company => CrmOwnerType.Company,
        DocumentKind.Quote => CrmOwnerType.Quote,
        DocumentKind.Invoice => CrmOwnerType.Invoice,
        DocumentKind.SmartInvoice => CrmOwnerType.SmartInvoice,
        DocumentKind.SmartProcess => (CrmOwnerType?)document.SmartProcess,
        _ => null,
    };
}
