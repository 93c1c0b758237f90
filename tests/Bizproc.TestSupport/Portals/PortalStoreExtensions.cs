namespace Bizproc.TestSupport;

/// <summary>Prepares stores of portals.</summary>
public static class PortalStoreExtensions
{
    /// <summary>Stores a portal, whatever is stored now.</summary>
    public static async Task PutAsync(this IPortalStore store, InstalledPortal portal)
    {
        var kept = await store.FindAsync(portal.MemberId, TestContext.Current.CancellationToken);
        Assert.True(await store.TrySaveAsync(portal with { Version = kept?.Version ?? 0 }, TestContext.Current.CancellationToken));
    }
}
