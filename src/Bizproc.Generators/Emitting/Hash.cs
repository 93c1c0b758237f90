using System.Security.Cryptography;
using System.Text;

namespace Bizproc.Generators.Emitting;

/// <summary>The beginning of a SHA-256.</summary>
internal static class Hash
{
    // To make one costs more than to use it, and hosts run the generator on several threads.
    [ThreadStatic]
    private static SHA256? s_sha256;

    /// <summary>The first eight hex digits, as a number.</summary>
    public static uint Of(string text)
    {
        s_sha256 ??= SHA256.Create();
        byte[] hash = s_sha256.ComputeHash(Encoding.UTF8.GetBytes(text));
        return ((uint)hash[0] << 24) | ((uint)hash[1] << 16) | ((uint)hash[2] << 8) | hash[3];
    }
}
