using System.Text.Json;
using Bizproc.Generators.Rules;
using Bizproc.Generators.Tests.Pages;
using Bizproc.Generators.Tests.Rules;

namespace Bizproc.Generators.Tests.Hosts;

/// <summary>
/// The tools of a user: the SDK loads the analyzer and the code fixes, and fixes a project with one mistake for each fixable rule.
/// </summary>
[Trait("Category", "Slow")]
public class DotnetFormatTests
{
    /// <summary>
    /// The mistake for each fixable rule: the wrong example of its page. Another test checks that a fix is offered there. A change that hurts customers is
    /// accepted by a person, and not by this command.
    /// </summary>
    private static readonly RulePage[] Mistakes =
        [.. RulePage.All.Where(page => page.HasFix && AllRules.All.Except(CompatibilityRules.All).Any(rule => rule.Descriptor.Id == page.Id))];

    [Fact]
    public async Task Every_mistake_is_reported_and_mended()
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromMinutes(3));
        using var host = new HostProject();
        foreach (var page in Mistakes) host.Write(FileOf(page), $"namespace Host.{page.Id};\n\n{page.Wrong}");

        await host.RunAsync(timeout.Token, "restore");
        await host.RunAsync(timeout.Token, "format", "analyzers", "--no-restore", "--severity", "info", "--report", "report.json");
        var reported = Reported(host.Read("report.json"));
        Assert.All(Mistakes, page => Assert.Contains((FileOf(page), page.Id), reported));
        Assert.All(reported.Where(static mistake => !QuietRules.ForTestsWith().Contains(mistake.Id)), mistake => Assert.Equal(mistake.File, mistake.Id + ".cs"));

        // The compiler's log also has messages that a build does not print.
        await host.RunAsync(timeout.Token, "build", "--no-restore", "-nodeReuse:false");
        Assert.Empty(Found(host.Read("build.sarif")));
    }

    [Fact]
    public void The_pages_have_mistakes_to_fix() => Assert.Contains("BZP0301", Mistakes.Select(page => page.Id));

    private static string FileOf(RulePage page) => page.Id + ".cs";

    private static List<(string File, string Id)> Reported(string report)
    {
        using var json = JsonDocument.Parse(report);
        return
        [
            .. json.RootElement.EnumerateArray().SelectMany(static file => file.GetProperty("FileChanges").EnumerateArray()
                .Select(change => (file.GetProperty("FileName").GetString()!, change.GetProperty("DiagnosticId").GetString()!))),
        ];
    }

    private static List<string> Found(string log)
    {
        using var json = JsonDocument.Parse(log);
        return
        [
            .. json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Where(static result => !result.TryGetProperty("suppressions", out _))
                .Where(static result => !QuietRules.ForTestsWith().Contains(result.GetProperty("ruleId").GetString()))
                .Select(static result => $"{result.GetProperty("ruleId").GetString()}: {result.GetProperty("message").GetProperty("text").GetString()}"),
        ];
    }
}
