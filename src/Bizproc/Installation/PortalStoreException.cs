namespace Bizproc;

/// <summary>The <see cref="IPortalStore"/> has thrown, so that nobody can tell now which portals there are.</summary>
/// <param name="failure">The exception that it has thrown.</param>
internal sealed class PortalStoreException(Exception failure) : Exception($"The portals' store is away: {failure.Message}", failure);
