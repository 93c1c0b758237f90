namespace Bizproc.Installation.Proof;

/// <summary>The kinds of posts about the life of an application on a portal (portal: 8.2).</summary>
internal enum PortalPostKind
{
    /// <summary>A call of a step, which brings the application token for the first time.</summary>
    Call,

    /// <summary>The installation page is opened.</summary>
    Page,

    /// <summary><c>ONAPPINSTALL</c>.</summary>
    Installed,

    /// <summary><c>ONAPPUPDATE</c>.</summary>
    Updated,

    /// <summary><c>ONAPPUNINSTALL</c>.</summary>
    Uninstalled,
}
