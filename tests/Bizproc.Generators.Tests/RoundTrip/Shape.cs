namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>The shape of a property: one value or a collection.</summary>
/// <param name="Type">The C# type, with <c>T</c> for the type of one value.</param>
internal sealed record Shape(string Type)
{
    public static readonly Shape[] All =
    [
        new("T"), new("T[]"), new("T[]?"),
        new("IEnumerable<T>"), new("IReadOnlyCollection<T>"), new("IReadOnlyList<T>"), new("IReadOnlyList<T>?"),
        new("List<T>"), new("IList<T>"), new("ICollection<T>"), new("HashSet<T>"), new("ISet<T>"), new("IReadOnlySet<T>"),
        new("ImmutableArray<T>"), new("ImmutableArray<T>?"), new("ImmutableList<T>"), new("IImmutableList<T>"), new("ImmutableHashSet<T>"),
    ];

    public bool IsMultiple => Type.Length > 1;

    public bool IsSet => Type.Contains("Set<", StringComparison.Ordinal);

    public string Of(string item) => IsMultiple
        ? Type.Replace("<T>", $"<{item}>", StringComparison.Ordinal).Replace("T[]", $"{item}[]", StringComparison.Ordinal)
        : item;
}
