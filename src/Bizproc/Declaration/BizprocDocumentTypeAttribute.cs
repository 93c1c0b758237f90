namespace Bizproc;

/// <summary>The document type whose fields the settings of the action offer.</summary>
/// <remarks>
/// This does not limit where the portal shows the action; <see cref="BizprocIncludeAttribute"/> and <see cref="BizprocExcludeAttribute"/> do.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BizprocDocumentTypeAttribute : Attribute
{
    /// <summary>Names a kind of document that the portal knows.</summary>
    /// <param name="kind">The kind of document.</param>
    /// <param name="id">
    /// The number of the document type, for a kind that has numbers. A number is valid on one portal only, so use <see cref="Slot"/> for an
    /// application of several portals.
    /// </param>
    public BizprocDocumentTypeAttribute(DocumentKind kind, int id = 0)
    {
        Kind = kind;
        Id = id;
    }

    /// <summary>Names a document type by its three parts.</summary>
    /// <param name="module">The module, such as <c>crm</c>.</param>
    /// <param name="entity">The PHP class on the portal, with single backslashes. The portal accepts an unknown class without an error.</param>
    /// <param name="documentType">The type, such as <c>DEAL</c>.</param>
    public BizprocDocumentTypeAttribute(string module, string entity, string documentType)
    {
        Module = module;
        Entity = entity;
        DocumentType = documentType;
    }

    /// <summary>The kind of document; <see langword="null"/> if the attribute names the three parts.</summary>
    public DocumentKind? Kind { get; }

    /// <summary>The number of the document type; 0 means that there is no number.</summary>
    public int Id { get; }

    /// <summary>The module; <see langword="null"/> if the attribute names a kind.</summary>
    public string? Module { get; }

    /// <summary>The PHP class on the portal; <see langword="null"/> if the attribute names a kind.</summary>
    public string? Entity { get; }

    /// <summary>The type; <see langword="null"/> if the attribute names a kind.</summary>
    public string? DocumentType { get; }

    /// <summary>The name of a slot. At run time each portal fills the slot with its own number, which replaces a constant number.</summary>
    public string? Slot { get; set; }
}
