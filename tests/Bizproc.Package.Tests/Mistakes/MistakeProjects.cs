using Bizproc.Generators;
using Bizproc.Package.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Bizproc.Package.Tests.Mistakes;

/// <summary>Projects with one mistake of every rule.</summary>
internal static class MistakeProjects
{
    public const string Mistakes = "Mistakes/Mistakes.csproj";

    /// <summary>Mistakes of whole programs, which omit something. Each needs a separate project.</summary>
    private static readonly (string Rule, string Project)[] Programs = [("BZP0602", "SilentProgram"), ("BZP0603", "UnmappedHost")];

    public static IReadOnlyList<DiagnosticDescriptor> Rules { get; } = new BizprocAnalyzer().SupportedDiagnostics;

    /// <summary>Gets the projects whose mistakes are only warnings.</summary>
    public static IEnumerable<string> Warned => Programs.Select(static program => $"{program.Project}/{program.Project}.csproj");

    public static IEnumerable<string> All => [Mistakes, .. Warned];

    /// <summary>Writes them next to the other projects.</summary>
    public static void Write(PackageFeed feed)
    {
        var examples = Rules.Select(static rule => RulePageExample.Of(rule.Id)).ToLookup(static example => example.IsProgram);
        Assert.Equal(Programs.Select(static program => program.Rule), examples[true].Select(static example => example.Id).Order(StringComparer.Ordinal));
        foreach (var (rule, project) in Programs) RulePageExample.Of(rule).WriteTo(feed.Copy(project, into: $"projects/{project}"));

        string mistakes = feed.Copy("Mistakes", into: "projects/Mistakes");
        foreach (var example in examples[false]) example.WriteTo(mistakes);
        string[] hints = [.. Rules.Where(static rule => rule.DefaultSeverity == DiagnosticSeverity.Info).Select(static rule => $"dotnet_diagnostic.{rule.Id}.severity = warning\n")];
        File.WriteAllText(Path.Join(mistakes, ".editorconfig"), "[*.cs]\n" + string.Concat(hints));
    }
}
