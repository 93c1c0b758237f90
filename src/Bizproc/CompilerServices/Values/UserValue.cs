using System.Buffers.Text;
using System.ComponentModel;
using Bizproc.Incoming.Values;

namespace Bizproc.CompilerServices;

/// <summary>For generated code: users, such as <c>user_5</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UserValue : IPortalValue<PortalUser>
{
    private static ReadOnlySpan<byte> Prefix => "user_"u8;

    /// <inheritdoc/>
    public static string Expected => "a user, such as user_5";

    /// <inheritdoc/>
    public static string? Explain(ReadOnlySpan<byte> text) =>
        text.StartsWith("group_"u8) && PrincipalName.IsName(text) ? "a user (declare the property as PortalPrincipal to accept departments and groups)" : null;

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out PortalUser value)
    {
        var number = text.StartsWith(Prefix) ? text[Prefix.Length..] : text;
        bool isRead = Utf8Parser.TryParse(number, out int id, out int used) && used == number.Length && number is [>= (byte)'0' and <= (byte)'9', ..];
        value = new PortalUser(id);
        return isRead;
    }

    /// <inheritdoc/>
    public static int Write(PortalUser value, PortalFormats formats, Span<byte> target)
    {
        Prefix.CopyTo(target);
        Utf8Formatter.TryFormat(value.Id, target[Prefix.Length..], out int written);
        return Prefix.Length + written;
    }
}
