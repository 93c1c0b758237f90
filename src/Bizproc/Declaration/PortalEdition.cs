namespace Bizproc;

/// <summary>An edition of the portal (portal: 4.6).</summary>
public enum PortalEdition
{
    /// <summary>In the cloud: <c>b24</c>.</summary>
    Cloud,

    /// <summary>On the customer's own server: <c>box</c>.</summary>
    Box,
}
