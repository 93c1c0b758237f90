using Bizproc.Protocol;

namespace Bizproc.Compatibility;

/// <summary>Compares rules of filters by their content.</summary>
internal sealed class FilterRuleComparer : IEqualityComparer<FilterRule>
{
    public static FilterRuleComparer Instance { get; } = new();

    public bool Equals(FilterRule? x, FilterRule? y) => x is null || y is null
        ? ReferenceEquals(x, y)
        : x.Edition == y.Edition && x.Parts.SequenceEqual(y.Parts, StringComparer.Ordinal);

    public int GetHashCode(FilterRule obj) => obj.Parts.Count;
}
