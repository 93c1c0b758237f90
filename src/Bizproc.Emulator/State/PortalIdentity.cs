using System.Security.Cryptography;

namespace Bizproc.Emulator.State;

/// <summary>What tells this portal from all others, for as long as it lives.</summary>
internal sealed class PortalIdentity
{
    /// <summary>The portal's own name for itself, 32 hexadecimal digits (portal: 2.7).</summary>
    public string MemberId { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Signs the tokens of steps (portal: 11.1).</summary>
    public byte[] SigningKey { get; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>The portal's address. It is known after the portal has begun to listen, and changes when the portal moves.</summary>
    public Uri Address { get; set; } = new("http://127.0.0.1/");

    /// <summary>The authorisation server's address, which does not move with the portal.</summary>
    public Uri ServerAddress { get; set; } = new("http://127.0.0.1/");

    /// <summary>Host and port, which stand in for the portal's domain.</summary>
    public string Domain => Address.Authority;

    /// <summary>The address below which methods are called.</summary>
    public string RestEndpoint => new Uri(Address, "/rest/").ToString();

    /// <summary>The address below which methods of the authorisation server are called.</summary>
    public string ServerEndpoint => new Uri(ServerAddress, "/rest/").ToString();
}
