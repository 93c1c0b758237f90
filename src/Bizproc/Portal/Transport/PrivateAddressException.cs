namespace Bizproc.Portal.Transport;

/// <summary>The exception for a connection that was not made, because its address is not public.</summary>
internal sealed class PrivateAddressException() : IOException(PortalAddress.NotPublic);
