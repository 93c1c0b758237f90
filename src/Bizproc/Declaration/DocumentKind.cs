namespace Bizproc;

/// <summary>A kind of document that workflows and automation rules can work on.</summary>
public enum DocumentKind
{
    /// <summary>A lead: <c>crm</c>, <c>CCrmDocumentLead</c>, <c>LEAD</c>.</summary>
    Lead,

    /// <summary>A contact: <c>crm</c>, <c>CCrmDocumentContact</c>, <c>CONTACT</c>.</summary>
    Contact,

    /// <summary>A company: <c>crm</c>, <c>CCrmDocumentCompany</c>, <c>COMPANY</c>.</summary>
    Company,

    /// <summary>A deal: <c>crm</c>, <c>CCrmDocumentDeal</c>, <c>DEAL</c>.</summary>
    Deal,

    /// <summary>An estimate: <c>QUOTE</c>.</summary>
    Quote,

    /// <summary>An invoice: <c>SMART_INVOICE</c>.</summary>
    SmartInvoice,

    /// <summary>An item of a smart process (SPA): <c>DYNAMIC_{id}</c>. It needs the number of the smart process.</summary>
    SmartProcess,

    /// <summary>A process in the feed: <c>lists</c>, <c>BizprocDocument</c>, <c>iblock_{id}</c>. It needs a number; it has no robots.</summary>
    FeedProcess,

    /// <summary>A list: <c>lists</c>, <c>iblock_{id}</c>. It needs a number; it has no robots.</summary>
    List,

    /// <summary>A file on a drive: <c>disk</c>, <c>STORAGE_{id}</c>. It needs a number; it has no robots.</summary>
    Drive,

    /// <summary>An order of the shop: <c>ORDER</c>. The server has this type; the documentation does not list it.</summary>
    Order,

    /// <summary>An invoice of the old kind: <c>INVOICE</c>. The server has this type; the documentation does not list it.</summary>
    Invoice,

    /// <summary>A document for signing: <c>SMART_DOCUMENT</c>. The server has this type; the documentation does not list it.</summary>
    SmartDocument,

    /// <summary>A company document for signing: <c>SMART_B2E_DOC</c>. The server has this type; the documentation does not list it.</summary>
    SmartB2eDocument,
}
