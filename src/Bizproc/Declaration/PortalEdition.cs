namespace Bizproc;

/// <summary>An edition of the portal.</summary>
public enum PortalEdition
{
    /// <summary>The cloud edition: <c>b24</c>.</summary>
    Cloud,

    /// <summary>The on-premise edition, on the customer's own server: <c>box</c>.</summary>
    Box,
}
