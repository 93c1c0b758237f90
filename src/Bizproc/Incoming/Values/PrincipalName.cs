using System.Buffers.Text;

namespace Bizproc.Incoming.Values;

/// <summary>Recognises the text by which a portal names a user, a department or a group, such as <c>user_5</c> or <c>group_d12</c>.</summary>
internal static class PrincipalName
{
    /// <summary>True if a text is the number of a user, or begins like a name of the portal.</summary>
    public static bool IsName(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text.Length > PortalPrincipal.MaxLength) return false;
        if (!text.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return Utf8Parser.TryParse(text, out int _, out int used) && used == text.Length;
        if (!text.StartsWith("user_"u8) && !text.StartsWith("group_"u8)) return false;

        foreach (byte c in text)
        {
            if (!char.IsAsciiLetterOrDigit((char)c) && c is not ((byte)'_' or (byte)'-')) return false;
        }

        return !text.EndsWith("_"u8);
    }
}
