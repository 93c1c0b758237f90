using System.Globalization;

namespace Bizproc;

/// <summary>
/// A user, department or group of the portal: whatever a property of the type <c>user</c> may hold. For properties that shall hold users only
/// there is <see cref="PortalUser"/>.
/// </summary>
public readonly record struct PortalPrincipal
{
    internal const int MaxLength = 64;

    private const string UserPrefix = "user_";
    private const string GroupPrefix = "group_";

    // Longer ones come before those that they begin with.
    private static readonly (string Prefix, PrincipalKind Kind)[] Groups =
    [
        ("hrr", PrincipalKind.DepartmentTree),
        ("hr", PrincipalKind.Department),
        ("dr", PrincipalKind.DepartmentTree),
        ("d", PrincipalKind.Department),
        ("sg", PrincipalKind.Workgroup),
        ("g", PrincipalKind.UserGroup),
        ("", PrincipalKind.UserGroup),
    ];

    private readonly string? _text;

    /// <summary>Takes the portal's own text.</summary>
    /// <param name="text">Such as <c>user_5</c> or <c>group_d12</c>, of up to 64 characters; a number alone is that of a user.</param>
    /// <exception cref="ArgumentException">The text is empty, longer, or has a character that is not a letter, digit, <c>_</c> or <c>-</c> of ASCII.</exception>
    public PortalPrincipal(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        if (text.Length > MaxLength || !text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
            throw new ArgumentException($"'{text}' is not how a portal names a user or a group, such as user_5 or group_d12", nameof(text));

        _text = text.All(char.IsAsciiDigit) ? UserPrefix + text : text;
    }

    /// <summary>The portal's text, such as <c>group_d12</c>; empty for one that was never set.</summary>
    public string Text => _text ?? "";

    /// <summary>What it stands for.</summary>
    public PrincipalKind Kind => Parse().Kind;

    /// <summary>The number of the user, department or group; <see langword="null"/> for <see cref="PrincipalKind.Other"/>.</summary>
    public int? Id => Parse().Id;

    /// <summary>The user, if it is one.</summary>
    public PortalUser? User => Parse() is (PrincipalKind.User, { } id) ? new PortalUser(id) : null;

    /// <summary>A user is one.</summary>
    /// <param name="user">The user.</param>
    public static implicit operator PortalPrincipal(PortalUser user) => FromPortalUser(user);

    /// <summary>A user is one.</summary>
    /// <param name="user">The user.</param>
    public static PortalPrincipal FromPortalUser(PortalUser user) => new(string.Create(CultureInfo.InvariantCulture, $"{UserPrefix}{user.Id}"));

    /// <summary>The portal's text.</summary>
    public override string ToString() => Text;

    private (PrincipalKind Kind, int? Id) Parse()
    {
        var text = Text.AsSpan();
        if (text.StartsWith(UserPrefix, StringComparison.Ordinal)) return Of(PrincipalKind.User, text[UserPrefix.Length..]);
        if (!text.StartsWith(GroupPrefix, StringComparison.Ordinal)) return default;

        var group = text[GroupPrefix.Length..];
        foreach (var (prefix, kind) in Groups)
        {
            if (group.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return Of(kind, group[prefix.Length..]);
        }

        return default;
    }

    private static (PrincipalKind Kind, int? Id) Of(PrincipalKind kind, ReadOnlySpan<char> number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? (kind, id) : (PrincipalKind.Other, null);
}
