using System.Security.Cryptography;

namespace Bizproc.Emulator.State;

/// <summary>What tells this portal from all others, for as long as it lives.</summary>
internal sealed class PortalIdentity
{
    /// <summary>The portal's own name for itself, 32 hexadecimal digits (portal: 2.7).</summary>
    public string MemberId { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Signs the tokens of steps (portal: 11.1).</summary>
    public byte[] SigningKey { get; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>Where the portal is reached; known once it listens.</summary>
    public Uri Address { get; set; } = new("http://127.0.0.1/");

    /// <summary>Host and port, which stand in for the portal's domain.</summary>
    public string Domain => Address.Authority;

    /// <summary>Where methods are called; also that of the authorisation server, which is here, too.</summary>
    public string RestEndpoint => new Uri(Address, "/rest/").ToString();
}
