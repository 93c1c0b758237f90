using Bizproc.Protocol;

namespace Bizproc.Emulator.Page.Wording;

/// <summary>Describes documents and parts of their types in words (portal: 4.5).</summary>
internal static class DocumentWords
{
    private static readonly Dictionary<string, string> Modules = new(StringComparer.Ordinal)
    {
        ["crm"] = "all of CRM",
        ["lists"] = "all lists and processes in the feed",
        ["disk"] = "drives",
        ["tasks"] = "all of tasks",
        ["rpa"] = "all of RPA",
        ["iblock"] = "information blocks",
        ["wiki"] = "the wiki",
        ["bizproc"] = "workflows without a document",
    };

    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["CCrmDocumentLead"] = "leads",
        ["CCrmDocumentContact"] = "contacts",
        ["CCrmDocumentCompany"] = "companies",
        ["CCrmDocumentDeal"] = "deals",
        ["Quote"] = "estimates",
        ["SmartInvoice"] = "invoices",
        ["Dynamic"] = "smart processes",
        ["Order"] = "orders",
        ["Invoice"] = "old invoices",
        ["SmartDocument"] = "documents to sign",
        ["SmartB2eDocument"] = "documents of the staff to sign",
        ["Shipment"] = "shipments",
        ["BizprocDocument"] = "processes in the feed",
        ["BizprocDocumentLists"] = "lists",
        ["BizProcDocument"] = "drives",
        ["BizProcDocumentCompatible"] = "drives in the old form",
        ["Task"] = "tasks",
        ["Flow"] = "flows of tasks",
        ["Item"] = "items of RPA",
        ["CIBlockDocument"] = "elements of information blocks",
        ["CWikiDocument"] = "pages of the wiki",
        ["CBPVirtualDocument"] = "virtual documents",
        ["Workflow"] = "workflows as documents",
    };

    /// <summary>Describes all documents of a type, such as "deals".</summary>
    public static string Describe(KnownDocument document) => Classes[document.Entity[(document.Entity.LastIndexOf('\\') + 1)..]];

    /// <summary>Describes one to three parts of a document type. Unknown parts are shown as they are.</summary>
    public static string Describe(IReadOnlyList<string?> parts)
    {
        if (Find(parts) is { } known) return parts.Count > 2 && known.Type != parts[2] ? $"{Describe(known)} ({parts[2]})" : Describe(known);
        if (parts is [{ } module] && Modules.TryGetValue(module, out string? words)) return words;

        return string.Join(" / ", parts.Select(static part => part ?? "?"));
    }

    /// <summary>True if portals are known to have documents with these parts.</summary>
    public static bool IsKnown(IReadOnlyList<string?> parts) =>
        parts is [{ } module] ? Modules.ContainsKey(module) : Find(parts) is not null;

    private static KnownDocument? Find(IReadOnlyList<string?> parts)
    {
        if (parts.Count < 2 || parts[0] is not { } module || parts[1] is not { } entity) return null;

        var type = parts.Count > 2 ? parts[2] : "";
        return DocumentTypes.FindByClass(module, entity).FirstOrDefault(known => parts.Count == 2 || (type is not null && known.Fits(type)));
    }
}
