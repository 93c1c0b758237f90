using System.Reflection;

namespace Bizproc.Tool.Commands.Rules;

/// <summary>The pages of the analyzer's rules, which are in this program.</summary>
internal static class RulePages
{
    private const string Prefix = "rules/";
    private const string Suffix = ".md";

    private static readonly Assembly Home = typeof(RulePages).Assembly;

    /// <summary>Gets the ids of all rules.</summary>
    public static IEnumerable<string> Ids => Home.GetManifestResourceNames()
        .Where(static name => name.StartsWith($"{Prefix}BZP", StringComparison.Ordinal))
        .Select(static name => name[Prefix.Length..^Suffix.Length])
        .Order(StringComparer.Ordinal);

    /// <summary>Reads a page; <see langword="null"/> if there is no such rule.</summary>
    public static string? Read(string id)
    {
        using var resource = Home.GetManifestResourceStream($"{Prefix}{id.ToUpperInvariant()}{Suffix}");
        if (resource is null) return null;

        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
