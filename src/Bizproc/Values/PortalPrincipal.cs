using System.Globalization;

namespace Bizproc;

/// <summary>
/// A user, a department or a group of the portal: any value of a property of the type <c>user</c>. For a property with users only, use
/// <see cref="PortalUser"/>.
/// </summary>
public readonly record struct PortalPrincipal
{
    internal const int MaxLength = 64;

    private const string UserPrefix = "user_";
    private const string GroupPrefix = "group_";

    // A longer prefix comes before its own beginnings.
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

    /// <summary>Creates a principal from the text of the portal.</summary>
    /// <param name="text">
    /// The text of the portal, such as <c>user_5</c> or <c>group_d12</c>, with at most 64 characters. A number alone is the id of a user.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The text is empty or too long, or has a character that is not an ASCII letter, a digit, <c>_</c> or <c>-</c>.
    /// </exception>
    public PortalPrincipal(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        if (text.Length > MaxLength || !text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
            throw new ArgumentException($"'{text}' is not a valid name of a user or a group, such as user_5 or group_d12", nameof(text));

        _text = text.All(char.IsAsciiDigit) ? UserPrefix + text : text;
    }

    /// <summary>The text of the portal, such as <c>group_d12</c>; empty if the principal was never set.</summary>
    public string Text => _text ?? "";

    /// <summary>The kind of the principal.</summary>
    public PrincipalKind Kind => Parse().Kind;

    /// <summary>The number of the user, department or group; <see langword="null"/> for <see cref="PrincipalKind.Other"/>.</summary>
    public int? Id => Parse().Id;

    /// <summary>The user; <see langword="null"/> if the principal is not a user.</summary>
    public PortalUser? User => Parse() is (PrincipalKind.User, { } id) ? new PortalUser(id) : null;

    /// <summary>Converts a user to a principal.</summary>
    /// <param name="user">The user.</param>
    public static implicit operator PortalPrincipal(PortalUser user) => FromPortalUser(user);

    /// <summary>Converts a user to a principal.</summary>
    /// <param name="user">The user.</param>
    public static PortalPrincipal FromPortalUser(PortalUser user) => new(string.Create(CultureInfo.InvariantCulture, $"{UserPrefix}{user.Id}"));

    /// <summary>Returns the text of the portal.</summary>
    public override string ToString() => Text;

    private (PrincipalKind Kind, int? Id) Parse()
    {
        var text = Text.AsSpan();
        if (text.StartsWith(UserPrefix, StringComparison.Ordinal)) return Parse(PrincipalKind.User, text[UserPrefix.Length..]);
        if (!text.StartsWith(GroupPrefix, StringComparison.Ordinal)) return default;

        var group = text[GroupPrefix.Length..];
        foreach (var (prefix, kind) in Groups)
        {
            if (group.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return Parse(kind, group[prefix.Length..]);
        }

        return default;
    }

    private static (PrincipalKind Kind, int? Id) Parse(PrincipalKind kind, ReadOnlySpan<char> number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? (kind, id) : (PrincipalKind.Other, null);
}
