namespace Bizproc;

/// <summary>A connection was not made, because its address is not on the internet.</summary>
internal sealed class PrivateAddressException() : IOException(PortalAddress.NotPublic);
