using System.ComponentModel;
using System.Text;
using Bizproc.Incoming.Values;

namespace Bizproc.CompilerServices;

/// <summary>For generated code: users, departments and groups, such as <c>group_d12</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PrincipalValue : IPortalValue<PortalPrincipal>
{
    /// <inheritdoc/>
    public static string Expected => "a user, department or group, such as user_5 or group_d12";

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out PortalPrincipal value)
    {
        value = default;
        if (!PrincipalName.IsName(text)) return false;

        value = new PortalPrincipal(Encoding.ASCII.GetString(text));
        return true;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The principal was never set.</exception>
    public static int Write(PortalPrincipal value, PortalFormats formats, Span<byte> target) =>
        value.Text.Length > 0 ? Encoding.ASCII.GetBytes(value.Text, target) : throw new ArgumentException("A PortalPrincipal was never set", nameof(value));
}
