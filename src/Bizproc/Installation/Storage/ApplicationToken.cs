using System.Security.Cryptography;
using System.Text;

namespace Bizproc.Installation.Storage;

/// <summary>Compares application tokens. A portal sends its application token with every call to prove its origin (portal: 10.1).</summary>
internal static class ApplicationToken
{
    /// <summary>True if the given token is the portal's. The comparison takes constant time, so it reveals nothing about the token.</summary>
    public static bool Is(string token, ReadOnlySpan<byte> given) => CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(token));
}
