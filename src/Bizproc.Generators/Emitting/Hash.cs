using System.Security.Cryptography;
using System.Text;

namespace Bizproc.Generators.Emitting;

/// <summary>The beginning of a SHA-256.</summary>
internal static class Hash
{
    /// <summary>The first eight hex digits, as a number.</summary>
    public static uint Of(string text)
    {
        using var sha256 = SHA256.Create();
        byte[] hash = sha256.ComputeHash(Encoding.UTF8.GetBytes(text));
        return ((uint)hash[0] << 24) | ((uint)hash[1] << 16) | ((uint)hash[2] << 8) | hash[3];
    }
}
