using System.Security.Cryptography;

namespace Bizproc.Emulator.State;

/// <summary>The ids, keys and addresses of one portal.</summary>
internal sealed class PortalIdentity
{
    /// <summary>Gets the portal's own id: 32 hexadecimal digits (portal: 2.7).</summary>
    public string MemberId { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Gets the key that signs the tokens of steps (portal: 11.1).</summary>
    public byte[] SigningKey { get; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>Gets or sets the portal's address. It is known after the portal has started to listen, and changes when the portal moves.</summary>
    public Uri Address { get; set; } = new("http://127.0.0.1/");

    /// <summary>Gets or sets the address of the authorisation server, which does not move with the portal.</summary>
    public Uri ServerAddress { get; set; } = new("http://127.0.0.1/");

    /// <summary>Gets the host and port, which take the place of a real portal's domain.</summary>
    public string Domain => Address.Authority;

    /// <summary>Gets the address below which methods are called.</summary>
    public string RestEndpoint => new Uri(Address, "/rest/").ToString();

    /// <summary>Gets the address below which methods of the authorisation server are called.</summary>
    public string ServerEndpoint => new Uri(ServerAddress, "/rest/").ToString();
}
