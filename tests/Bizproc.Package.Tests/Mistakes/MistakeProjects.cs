using System.Text.Json.Nodes;
using Bizproc.Generators;
using Bizproc.Package.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Bizproc.Package.Tests.Mistakes;

/// <summary>Projects with one mistake of every rule.</summary>
internal static class MistakeProjects
{
    public const string Mistakes = "Mistakes/Mistakes.csproj";

    /// <summary>A project whose baseline cannot be read, so that no other rule about changes speaks in it.</summary>
    private const string Unreadable = "BZP0801";
    private const string WithoutBaseline = "UnreadableBaseline/UnreadableBaseline.csproj";

    /// <summary>Mistakes of whole programs, which omit something. Each needs a separate project.</summary>
    private static readonly (string Rule, string Project)[] Programs = [("BZP0602", "SilentProgram"), ("BZP0603", "UnmappedHost")];

    private const string BaselineName = "bizproc.baseline.json";

    public static IReadOnlyList<DiagnosticDescriptor> Rules { get; } = new BizprocAnalyzer().SupportedDiagnostics;

    /// <summary>Gets the projects whose mistakes are only warnings.</summary>
    public static IEnumerable<string> Warned => Programs.Select(static program => $"{program.Project}/{program.Project}.csproj");

    public static IEnumerable<string> All => [Mistakes, WithoutBaseline, .. Warned];

    /// <summary>Writes them next to the other projects.</summary>
    public static void Write(PackageFeed feed)
    {
        var examples = Rules.Select(static rule => RulePageExample.Of(rule.Id)).ToLookup(static example => example.IsProgram);
        Assert.Equal(Programs.Select(static program => program.Rule), examples[true].Select(static example => example.Id).Order(StringComparer.Ordinal));
        foreach (var (rule, project) in Programs) RulePageExample.Of(rule).WriteTo(feed.Copy(project, into: $"projects/{project}"));

        string mistakes = feed.Copy("Mistakes", into: "projects/Mistakes");
        foreach (var example in examples[false].Where(static example => example.Id != Unreadable)) example.WriteTo(mistakes);
        WriteBaseline(mistakes, [.. examples[false].Where(static example => example.Id != Unreadable).Select(static example => example.Baseline).OfType<string>()]);

        string unreadable = feed.Copy("Mistakes", into: "projects/UnreadableBaseline");
        var broken = RulePageExample.Of(Unreadable);
        File.Move(Path.Join(unreadable, "Mistakes.csproj"), Path.Join(unreadable, "UnreadableBaseline.csproj"));
        broken.WriteTo(unreadable);
        File.WriteAllText(Path.Join(unreadable, BaselineName), broken.Baseline);

        string[] hints = [.. Rules.Where(static rule => rule.DefaultSeverity == DiagnosticSeverity.Info).Select(static rule => $"dotnet_diagnostic.{rule.Id}.severity = warning\n")];
        File.WriteAllText(Path.Join(mistakes, ".editorconfig"), "[*.cs]\n" + string.Concat(hints));
    }

    /// <summary>Writes one baseline with the actions of several.</summary>
    private static void WriteBaseline(string folder, IReadOnlyList<string> baselines)
    {
        var actions = new JsonArray([.. baselines.SelectMany(static baseline => JsonNode.Parse(baseline)!["actions"]!.AsArray()).Select(static action => action!.DeepClone())]);
        File.WriteAllText(Path.Join(folder, BaselineName), new JsonObject { ["schema"] = 1, ["actions"] = actions }.ToJsonString());
    }
}
