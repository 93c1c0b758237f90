using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bizproc.Generators.Emitting;

/// <summary>The first digits of a SHA-256.</summary>
internal static class TextHash
{
    // Creating one costs more than using it, and hosts run the generator on several threads.
    [ThreadStatic]
    private static SHA256? s_sha256;

    /// <summary>The first eight hex digits, as a number.</summary>
    public static uint Compute(string text) => BinaryPrimitives.ReadUInt32BigEndian(BytesOf(text));

    /// <summary>The first sixteen hex digits, as a number.</summary>
    public static ulong ComputeLong(string text) => BinaryPrimitives.ReadUInt64BigEndian(BytesOf(text));

    private static byte[] BytesOf(string text)
    {
        s_sha256 ??= SHA256.Create();
        return s_sha256.ComputeHash(Encoding.UTF8.GetBytes(text));
    }
}
