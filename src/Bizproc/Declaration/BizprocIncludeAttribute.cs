namespace Bizproc;

/// <summary>
/// Shows the action for some documents or in one edition of the portal. With an include rule, the portal does not show the action anywhere else.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class BizprocIncludeAttribute : BizprocFilterAttribute
{
    /// <summary>Names a module, a class of the module, or one type of the class. The names are case-sensitive.</summary>
    /// <param name="module">The module, such as <c>lists</c>.</param>
    /// <param name="entity">The PHP class on the portal, with single backslashes. Default: every class of the module.</param>
    /// <param name="documentType">The type. Default: every type of the class.</param>
    public BizprocIncludeAttribute(string module, string? entity = null, string? documentType = null)
        : base(module, entity, documentType)
    {
    }

    /// <summary>Names a kind of document that the portal knows.</summary>
    /// <param name="kind">The kind of document.</param>
    /// <param name="id">The number of the document type, for a kind that has numbers. Default: 0, every document type of the kind.</param>
    public BizprocIncludeAttribute(DocumentKind kind, int id = 0)
        : base(kind, id)
    {
    }

    /// <summary>Names an edition of the portal.</summary>
    /// <param name="edition">The edition.</param>
    public BizprocIncludeAttribute(PortalEdition edition)
        : base(edition)
    {
    }
}
