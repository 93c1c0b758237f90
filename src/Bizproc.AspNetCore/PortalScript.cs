namespace Bizproc;

/// <summary>The portal's script, with which pages speak to the portal that shows them: <c>BX24</c>.</summary>
internal static class PortalScript
{
    private static readonly Uri Everywhere = new("https://api.bitrix24.com/api/v1/");

    /// <summary>Where a page of a portal loads the script: from Bitrix24, or from a portal on this machine, which is emulated.</summary>
    public static Uri AddressFor(Uri portal) => portal.IsLoopback ? new Uri(portal, "/api/v1/") : Everywhere;
}
