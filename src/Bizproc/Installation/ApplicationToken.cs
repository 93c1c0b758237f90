using System.Security.Cryptography;
using System.Text;

namespace Bizproc;

/// <summary>What a portal brings with every call to show that it is that portal (portal: 10.1).</summary>
internal static class ApplicationToken
{
    /// <summary>Whether what was brought is the portal's, in a time that tells nothing of it.</summary>
    public static bool Is(string token, ReadOnlySpan<byte> given) => CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(token));
}
