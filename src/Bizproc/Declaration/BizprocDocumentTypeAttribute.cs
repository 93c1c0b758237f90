namespace Bizproc;

/// <summary>
/// The document whose fields the action's settings offer. It does not limit where the action is shown: that is what
/// <see cref="BizprocIncludeAttribute"/> and <see cref="BizprocExcludeAttribute"/> do (portal: 4.5).
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BizprocDocumentTypeAttribute : Attribute
{
    /// <summary>Names a document that the portal knows.</summary>
    /// <param name="kind">The kind of document.</param>
    /// <param name="id">Its number, for a kind that has one; it belongs to one portal, so a <see cref="Slot"/> is usually the better way.</param>
    public BizprocDocumentTypeAttribute(DocumentKind kind, int id = 0)
    {
        Kind = kind;
        Id = id;
    }

    /// <summary>Names any document by its three parts.</summary>
    /// <param name="module">The module, such as <c>crm</c>.</param>
    /// <param name="entity">The portal's class, with single backslashes. A class that the portal does not know it accepts silently.</param>
    /// <param name="documentType">The type, such as <c>DEAL</c>.</param>
    public BizprocDocumentTypeAttribute(string module, string entity, string documentType)
    {
        Module = module;
        Entity = entity;
        DocumentType = documentType;
    }

    /// <summary>The kind of document, unless the raw form was used.</summary>
    public DocumentKind? Kind { get; }

    /// <summary>The document's number; 0 is none.</summary>
    public int Id { get; }

    /// <summary>First part of the raw form.</summary>
    public string? Module { get; }

    /// <summary>Second part of the raw form.</summary>
    public string? Entity { get; }

    /// <summary>Third part of the raw form.</summary>
    public string? DocumentType { get; }

    /// <summary>A name under which each portal's own number is filled in at run time, instead of a constant number.</summary>
    public string? Slot { get; set; }
}
