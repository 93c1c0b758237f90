using System.Text.RegularExpressions;
using Bizproc.Generators;
using Bizproc.Package.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Bizproc.Package.Tests.Mistakes;

/// <summary>Projects with one mistake of every rule, and what a build says of them.</summary>
public partial class MistakeTests(PackageFeed feed)
{
    private const string NothingDeploys = "BZP0602";
    private const string NothingIsMapped = "BZP0603";

    private static readonly DiagnosticDescriptor[] Rules = [.. new BizprocAnalyzer().SupportedDiagnostics];

    [Fact]
    public async Task A_build_reports_every_rule()
    {
        string mistakes = feed.Copy("Mistakes");
        var examples = Rules.Select(static rule => RulePageExample.Of(rule.Id)).ToLookup(static example => example.IsProgram);
        foreach (var example in examples[false]) example.WriteTo(mistakes);
        // A program has the mistake that it does not do something, so that each needs a project of its own.
        Assert.Equal([NothingDeploys, NothingIsMapped], examples[true].Select(static example => example.Id).Order(StringComparer.Ordinal));
        string silent = feed.Copy("SilentProgram");
        RulePageExample.Of(NothingDeploys).WriteTo(silent);
        string unmapped = feed.Copy("UnmappedHost");
        RulePageExample.Of(NothingIsMapped).WriteTo(unmapped);
        string[] hints = [.. Rules.Where(static rule => rule.DefaultSeverity == DiagnosticSeverity.Info).Select(static rule => $"dotnet_diagnostic.{rule.Id}.severity = warning\n")];
        await File.WriteAllTextAsync(Path.Join(mistakes, ".editorconfig"), "[*.cs]\n" + string.Concat(hints), TestContext.Current.CancellationToken);

        var results = await Task.WhenAll(Array.ConvertAll([mistakes, silent, unmapped], static folder => DotnetCommand.RunAsync(folder, "build")));

        Assert.All(results, static result => result.AssertAnalyzersWork());
        string log = string.Concat(results.Select(static result => result.Output));
        var found = IdPattern().Matches(log).Select(static match => match.Groups["id"].Value).ToHashSet(StringComparer.Ordinal);
        string[] missing = [.. Rules.Select(static rule => rule.Id).Except(found, StringComparer.Ordinal)];
        Assert.True(missing.Length == 0, $"Not in the log: {string.Join(", ", missing)}\n{log}");
        Assert.Equal(1, results[0].ExitCode);
        // A warning does not stop a build.
        Assert.Equal([0, 0], results[1..].Select(static result => result.ExitCode));
    }

    [GeneratedRegex(@": (error|warning) (?<id>BZP\d{4}): ")]
    private static partial Regex IdPattern();
}
