namespace Bizproc;

/// <summary>Shows the action for some documents or on one edition; with any such rule it is shown nowhere else (portal: 4.6).</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class BizprocIncludeAttribute : BizprocFilterAttribute
{
    /// <summary>Names a module, or a class of it, or one type of the class, as the portal writes them: case counts.</summary>
    /// <param name="module">The module, such as <c>lists</c>.</param>
    /// <param name="entity">The portal's class, with single backslashes; left out, every class of the module.</param>
    /// <param name="documentType">The type; left out, every type of the class.</param>
    public BizprocIncludeAttribute(string module, string? entity = null, string? documentType = null)
        : base(module, entity, documentType)
    {
    }

    /// <summary>Names a document that the portal knows.</summary>
    /// <param name="kind">The kind of document.</param>
    /// <param name="id">Its number, for a kind that has one; left out, every document of the kind.</param>
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
