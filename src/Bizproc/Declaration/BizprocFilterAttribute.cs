namespace Bizproc;

/// <summary>One rule of the filter that says where the portal shows the action (portal: 4.6).</summary>
public abstract class BizprocFilterAttribute : Attribute
{
    private protected BizprocFilterAttribute(string module, string? entity, string? documentType)
    {
        Module = module;
        Entity = entity;
        DocumentType = documentType;
    }

    private protected BizprocFilterAttribute(DocumentKind kind, int id)
    {
        Kind = kind;
        Id = id;
    }

    private protected BizprocFilterAttribute(PortalEdition edition) => Edition = edition;

    /// <summary>The kind of document, if the rule names one.</summary>
    public DocumentKind? Kind { get; }

    /// <summary>The document's number; 0 is every document of the kind.</summary>
    public int Id { get; }

    /// <summary>The edition, if the rule names one.</summary>
    public PortalEdition? Edition { get; }

    /// <summary>First part of the raw form.</summary>
    public string? Module { get; }

    /// <summary>Second part of the raw form, or <see langword="null"/> for every class of the module.</summary>
    public string? Entity { get; }

    /// <summary>Third part of the raw form, or <see langword="null"/> for every type of the class.</summary>
    public string? DocumentType { get; }

    /// <summary>A name under which each portal's own number is filled in at run time, instead of a constant number.</summary>
    public string? Slot { get; set; }
}
