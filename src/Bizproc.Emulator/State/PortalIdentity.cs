using System.Security.Cryptography;

namespace Bizproc.Emulator.State;

/// <summary>What tells this portal from all others, for as long as it lives.</summary>
internal sealed class PortalIdentity
{
    /// <summary>The portal's own name for itself, 32 hexadecimal digits (portal: 2.7).</summary>
    public string MemberId { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Signs the tokens of steps (portal: 11.1).</summary>
    public byte[] SigningKey { get; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>Where the portal is reached; known once it listens, and another one after it moved.</summary>
    public Uri Address { get; set; } = new("http://127.0.0.1/");

    /// <summary>Where the authorisation server is reached, which does not move with the portal.</summary>
    public Uri ServerAddress { get; set; } = new("http://127.0.0.1/");

    /// <summary>Host and port, which stand in for the portal's domain.</summary>
    public string Domain => Address.Authority;

    /// <summary>Where methods are called.</summary>
    public string RestEndpoint => new Uri(Address, "/rest/").ToString();

    /// <summary>The same of the authorisation server.</summary>
    public string ServerEndpoint => new Uri(ServerAddress, "/rest/").ToString();
}
