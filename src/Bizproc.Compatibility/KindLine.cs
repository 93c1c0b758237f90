namespace Bizproc.Compatibility;

/// <summary>
/// The first line of a declaration in generated code: its kind, the code of today if its own is a former one, and the former keys of its inputs, such as
/// <c>activity of:create_invoice total=sum,amount days=dates</c>. The portal gets nothing of it.
/// </summary>
internal static class KindLine
{
    private const char BetweenProperties = ' ';
    private const string BeforeCurrent = "of:";
    private const char BeforeFormer = '=';
    private const char BetweenFormer = ',';

    /// <summary>Writes the line.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="formerKeys">The keys of inputs with their former keys, all of them valid.</param>
    /// <param name="current">The code of today; <see langword="null"/> if the declaration has it itself. A key has no colon, so neither is taken for the other.</param>
    public static string Write(string kind, IEnumerable<(string Key, IEnumerable<string> Former)> formerKeys, string? current = null) => string.Concat(
        [kind, current is null ? "" : $"{BetweenProperties}{BeforeCurrent}{current}", .. formerKeys.Select(static property => $"{BetweenProperties}{property.Key}{BeforeFormer}{string.Join(BetweenFormer.ToString(), property.Former)}")]);

    /// <summary>Reads the kind; <see langword="null"/> if it is another line.</summary>
    public static string? ReadKind(string line) => line.Split(BetweenProperties)[0] is (ActionContract.Activity or ActionContract.Robot) and var kind ? kind : null;

    /// <summary>Reads the former keys, by key of the input.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ReadFormerKeys(string line)
    {
        Dictionary<string, IReadOnlyList<string>> all = new(StringComparer.Ordinal);
        foreach (string property in line.Split(BetweenProperties).Skip(1))
        {
            int end = property.IndexOf(BeforeFormer);
            if (end > 0) all[property.Substring(0, end)] = property.Substring(end + 1).Split(BetweenFormer);
        }

        return all;
    }
}
