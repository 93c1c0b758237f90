using Bizproc.Generators.Tests.Agreement;

namespace Bizproc.Generators.Tests.Compatibility;

/// <summary>Properties of every type that is compared, in the shapes in which classes declare them.</summary>
internal static class Kinds
{
    /// <summary>The types of C#, and the type of the portal where it is written.</summary>
    public static IReadOnlyList<(string Name, string Item, string? PortalType)> All { get; } =
    [
        ("bool", "bool", null), ("int", "int", null), ("double", "double", null), ("string", "string", null), ("text", "string", PropertyType.Text),
        ("date", "DateOnly", null), ("datetime", "DateTime", null), ("user", "PortalUser", null), ("select", "", null),
    ];

    /// <summary>Creates a property.</summary>
    /// <param name="key">The key.</param>
    /// <param name="kind">A name of <see cref="All"/>.</param>
    /// <param name="isMultiple">True for a list.</param>
    /// <param name="isReturn">True for a return property.</param>
    /// <param name="options">The options of a select.</param>
    public static PropertySource Create(string key, string kind, bool isMultiple = false, bool isReturn = false, string options = "one two")
    {
        var (_, item, portalType) = All.Single(each => each.Name == kind);
        string member = $"{(char.IsUpper(key[0]) ? "Upper" : "")}{char.ToUpperInvariant(key[0])}{key[1..]}";
        if (kind == "select") item = $"{member}Choice";
        string members = string.Join(", ", options.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static option => $"[BizprocOption(\"{option}\")] {char.ToUpperInvariant(option[0])}{option[1..]}"));
        return new PropertySource(member, isMultiple ? $"global::System.Collections.Generic.IReadOnlyList<{item}>" : $"{item}?")
        {
            Key = key,
            Name = member,
            IsReturn = isReturn,
            PortalType = portalType,
            Enum = kind == "select" ? $"public enum {item} {{ {members} }}" : "",
        };
    }
}
