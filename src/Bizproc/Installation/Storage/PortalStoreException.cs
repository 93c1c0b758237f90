namespace Bizproc.Installation.Storage;

/// <summary>The <see cref="IPortalStore"/> has thrown, so the portals are unknown at present.</summary>
/// <param name="failure">The exception of the store.</param>
internal sealed class PortalStoreException(Exception failure)
    : Exception(failure is SecretsUnreadableException ? failure.Message : $"The store of the portals is unavailable: {failure.Message}", failure);
