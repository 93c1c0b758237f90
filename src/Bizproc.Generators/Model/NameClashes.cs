using System.Collections.Immutable;

namespace Bizproc.Generators.Model;

/// <summary>Names of generated files that cannot be used as they are: no host accepts two names that differ only by case.</summary>
/// <param name="Ambiguous">Names that differ from another one only by case.</param>
/// <param name="Repeated">Names that two classes share. The compiler rejects such classes, so nothing is written for them.</param>
internal sealed record NameClashes(EquatableArray<string> Ambiguous, EquatableArray<string> Repeated)
{
    public static NameClashes Find(IEnumerable<string> names)
    {
        var ambiguous = ImmutableArray.CreateBuilder<string>();
        var repeated = ImmutableArray.CreateBuilder<string>();
        foreach (var group in names.OrderBy(static name => name, StringComparer.Ordinal).GroupBy(static name => name, StringComparer.OrdinalIgnoreCase))
        {
            string[] distinct = [.. group.Distinct(StringComparer.Ordinal)];
            if (distinct.Length > 1) ambiguous.AddRange(distinct);
            repeated.AddRange(distinct.Where(name => group.Count(other => other == name) > 1));
        }

        return new(ambiguous.ToImmutable(), repeated.ToImmutable());
    }
}
