using System.Buffers;
using Bizproc.Portal.Transport;

namespace Bizproc.Portal.Batches;

/// <summary>Percent-encodes text for a form. It encodes all but a few letters, so the result needs no escaping in JSON.</summary>
internal static class PercentEncoding
{
    private static readonly SearchValues<byte> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~"u8);

    private static ReadOnlySpan<byte> Digits => "0123456789ABCDEF"u8;

    public static void Write(PooledBuffer text, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            int plain = bytes.IndexOfAnyExcept(Plain);
            if (plain < 0) plain = bytes.Length;
            text.Write(bytes[..plain]);
            bytes = bytes[plain..];
            if (bytes.IsEmpty) return;

            var encoded = text.GetSpan(3);
            encoded[0] = (byte)'%';
            encoded[1] = Digits[bytes[0] >> 4];
            encoded[2] = Digits[bytes[0] & 15];
            text.Advance(3);
            bytes = bytes[1..];
        }
    }
}
