namespace Bizproc.Protocol;

/// <summary>The document types that a portal has, and the check of those that it refuses (portal: 4.5).</summary>
internal static class DocumentTypes
{
    private const string CrmDocument = @"Bitrix\Crm\Integration\BizProc\Document\";
    private const string TaskDocument = @"Bitrix\Tasks\Integration\Bizproc\Document\";
    private const string FeedProcess = "BizprocDocument";
    private const string List = @"Bitrix\Lists\BizprocDocumentLists";
    private const string Drive = @"Bitrix\Disk\BizProcDocument";

    private static readonly string[] CrmClasses = ["CCrmDocumentLead", "CCrmDocumentDeal", "CCrmDocumentContact", "CCrmDocumentCompany"];
    private static readonly string[] CrmTypes = ["LEAD", "CONTACT", "DEAL", "COMPANY", "ORDER", "INVOICE"];

    /// <summary>All documents that portals are known to have.</summary>
    public static IReadOnlyList<KnownDocument> All { get; } =
    [
        new("Lead", "crm", "CCrmDocumentLead", "LEAD"),
        new("Contact", "crm", "CCrmDocumentContact", "CONTACT"),
        new("Company", "crm", "CCrmDocumentCompany", "COMPANY"),
        new("Deal", "crm", "CCrmDocumentDeal", "DEAL"),
        new("Quote", "crm", CrmDocument + "Quote", "QUOTE"),
        new("SmartInvoice", "crm", CrmDocument + "SmartInvoice", "SMART_INVOICE"),
        new("SmartProcess", "crm", CrmDocument + "Dynamic", "DYNAMIC_", HasNumber: true),
        new("Order", "crm", CrmDocument + "Order", "ORDER"),
        new("Invoice", "crm", CrmDocument + "Invoice", "INVOICE"),
        new("SmartDocument", "crm", CrmDocument + "SmartDocument", "SMART_DOCUMENT"),
        new("SmartB2eDocument", "crm", CrmDocument + "SmartB2eDocument", "SMART_B2E_DOC"),
        new(null, "crm", CrmDocument + "Shipment", "ORDER_SHIPMENT"),
        new("FeedProcess", "lists", FeedProcess, "iblock_", HasNumber: true, HasRobots: false),
        new("List", "lists", List, "iblock_", HasNumber: true, HasRobots: false),
        new("Drive", "disk", Drive, "STORAGE_", HasNumber: true, HasRobots: false),
        new(null, "disk", Drive + "Compatible", null, HasRobots: false),
        new(null, "tasks", TaskDocument + "Task", "TASK_USER_", HasNumber: true),
        new(null, "tasks", TaskDocument + "Task", "TASK_PLAN_", HasNumber: true),
        new(null, "tasks", TaskDocument + "Task", "TASK_PROJECT_", HasNumber: true),
        new(null, "tasks", TaskDocument + "Task", "TASK_SCRUM_PROJECT_", HasNumber: true),
        new(null, "tasks", TaskDocument + "Flow", null),
        new(null, "rpa", @"Bitrix\Rpa\Integration\Bizproc\Document\Item", null),
        new(null, "iblock", "CIBlockDocument", null, HasRobots: false),
        new(null, "wiki", "CWikiDocument", null, HasRobots: false),
        new(null, "bizproc", "CBPVirtualDocument", null, HasRobots: false),
        new(null, "bizproc", @"Bitrix\Bizproc\Public\Entity\Document\Workflow", "WORKFLOW", HasRobots: false),
    ];

    /// <summary>Finds the document that a member of <c>DocumentKind</c> names.</summary>
    public static KnownDocument? FindByKind(string? kind)
    {
        if (kind is null) return null;

        foreach (var document in All)
        {
            if (document.Kind == kind) return document;
        }

        return null;
    }

    /// <summary>Finds the documents of one class of the portal. Case counts. The result is empty if no portal is known to have the class.</summary>
    public static IEnumerable<KnownDocument> FindByClass(string module, string entity) =>
        All.Where(document => document.Module == module && document.Entity == entity);

    /// <summary>True if a module's name has only characters that the portal accepts (portal: 3.5).</summary>
    public static bool IsModule(string module) => module.All(static c => Ascii.IsLetterOrDigit(c) || c is '_' or '.');

    /// <summary>Makes the portal's checks of three trimmed parts. The portal accepts every class that it does not know.</summary>
    public static DocumentTypeFault Check(string module, string entity, string type)
    {
        if (entity.Length == 0 || type.Length == 0 || !IsModule(module)) return DocumentTypeFault.Wrong;

        // PHP ignores the case of a class name, and a leading backslash (portal: 20.6).
        string name = entity.TrimStart('\\');
        if (CrmClasses.Any(crm => Same(name, crm)) && !CrmTypes.Any(crm => Same(type.Split('_')[0], crm))) return DocumentTypeFault.Wrong;
        if (Same(name, CrmDocument + "Quote") && !type.StartsWith("QUOTE", StringComparison.Ordinal)) return DocumentTypeFault.Wrong;
        if (Same(name, Drive) && !HasNumberAfterUnderscore(type)) return DocumentTypeFault.Wrong;
        if ((Same(name, FeedProcess) || Same(name, List)) && !HasListNumber(type)) return DocumentTypeFault.InvalidNumber;

        return DocumentTypeFault.None;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static bool HasNumberAfterUnderscore(string type)
    {
        string[] parts = type.Split('_');
        return parts.Length > 1 && PhpText.ToInteger(parts[1]) > 0;
    }

    /// <summary>True if the portal reads a number after the first seven characters. It does not check that these are <c>iblock_</c>.</summary>
    private static bool HasListNumber(string type) => type.Length > 7 && PhpText.ToInteger(type.Substring(7)) > 0;
}

/// <summary>The ways in which the portal refuses a document type (portal: 4.5).</summary>
internal enum DocumentTypeFault
{
    None,

    /// <summary><c>Wrong activity DOCUMENT_TYPE!</c></summary>
    Wrong,

    /// <summary>The answer with the numeric code <c>10003</c>.</summary>
    InvalidNumber,
}
