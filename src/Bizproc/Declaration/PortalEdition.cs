namespace Bizproc;

/// <summary>An edition of the portal (portal: 4.6).</summary>
public enum PortalEdition
{
    /// <summary>The cloud edition: <c>b24</c>.</summary>
    Cloud,

    /// <summary>The on-premise edition, on the customer's own server: <c>box</c>.</summary>
    Box,
}
