namespace Bizproc;

/// <summary>What a portal posts in an application's life (portal: 8.2).</summary>
internal enum PortalPostKind
{
    /// <summary>The call of a step, which brings the application token for the first time.</summary>
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
