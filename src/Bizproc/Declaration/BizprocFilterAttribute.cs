namespace Bizproc;

/// <summary>A rule of the filter that decides where the portal shows the action.</summary>
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

    /// <summary>The kind of document; <see langword="null"/> if the rule names none.</summary>
    public DocumentKind? Kind { get; }

    /// <summary>The number of the document type; 0 means every document type of the kind.</summary>
    public int Id { get; }

    /// <summary>The edition of the portal; <see langword="null"/> if the rule names none.</summary>
    public PortalEdition? Edition { get; }

    /// <summary>The module; <see langword="null"/> if the rule names no module.</summary>
    public string? Module { get; }

    /// <summary>The PHP class on the portal; <see langword="null"/> means every class of the module.</summary>
    public string? Entity { get; }

    /// <summary>The type; <see langword="null"/> means every type of the class.</summary>
    public string? DocumentType { get; }

    /// <summary>The name of a slot. At run time each portal fills the slot with its own number, which replaces a constant number.</summary>
    public string? Slot { get; set; }
}
