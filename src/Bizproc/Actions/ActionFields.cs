namespace Bizproc;

/// <summary>The members of an action, for updating only some of them.</summary>
[Flags]
public enum ActionFields
{
    /// <summary>No member. An update without members is refused before any request.</summary>
    None = 0,

    /// <summary><c>HANDLER</c>.</summary>
    Handler = 1 << 0,

    /// <summary><c>AUTH_USER_ID</c>.</summary>
    AuthUserId = 1 << 1,

    /// <summary><c>USE_SUBSCRIPTION</c>.</summary>
    Subscription = 1 << 2,

    /// <summary><c>NAME</c>.</summary>
    Name = 1 << 3,

    /// <summary><c>DESCRIPTION</c>.</summary>
    Description = 1 << 4,

    /// <summary><c>PROPERTIES</c>; the portal replaces the whole list.</summary>
    Properties = 1 << 5,

    /// <summary><c>RETURN_PROPERTIES</c>; the portal replaces the whole list.</summary>
    ReturnProperties = 1 << 6,

    /// <summary><c>DOCUMENT_TYPE</c>.</summary>
    DocumentType = 1 << 7,

    /// <summary><c>FILTER</c>.</summary>
    Filter = 1 << 8,

    /// <summary><c>USE_PLACEMENT</c> and <c>PLACEMENT_HANDLER</c>. The portal understands them only together.</summary>
    Placement = 1 << 9,

    /// <summary>All members.</summary>
    All = (1 << 10) - 1,
}
