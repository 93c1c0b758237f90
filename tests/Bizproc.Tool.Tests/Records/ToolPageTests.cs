using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bizproc.Emulator;

namespace Bizproc.Tool.Tests.Records;

/// <summary>The records on the page of the tool. They are written again with <c>BIZPROC_RENEW=1</c>.</summary>
public sealed partial class ToolPageTests
{
    private const string Page = "docs/tool.md";

    [Fact]
    public async Task The_page_shows_what_the_commands_print()
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        await using var application = SmallServer.Start();
        using var folder = new TemporaryFolder();
        folder.Write("bizproc.json", Encoding.UTF8.GetBytes($$"""{"portals":{"test":{"url":"{{portal.Address}}","publicUrl":"{{application.Address}}"} } }"""));
        string page = (await File.ReadAllTextAsync(Path.Join(RepositoryFolder.Root, Page), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var fresh = new StringBuilder();
        int done = 0;
        foreach (Match block in Block().Matches(page))
        {
            fresh.Append(page, done, block.Index - done).Append("```console\n");
            foreach (string line in block.Value.Split('\n').Where(static line => line.StartsWith("$ ", StringComparison.Ordinal)))
            {
                string printed = await PrintAsync(folder.Path, line);
                printed = printed.Replace(portal.Address.ToString(), "http://127.0.0.1:5080/", StringComparison.Ordinal)
                    .Replace(application.Address, "http://127.0.0.1:5000", StringComparison.Ordinal)
                    .Replace(folder.Path, "/home/anna/DocumentApp", StringComparison.Ordinal);
                fresh.Append(line).Append('\n').Append(Varying().Replace(printed, static found => found.Value.StartsWith("Bizproc", StringComparison.Ordinal) ? "Bizproc 0.2.0.0" : "0 seconds"));
            }

            fresh.Append("```\n");
            done = block.Index + block.Length;
        }

        Assert.NotEqual(0, done);
        RenewedPage.IsFresh(Page, fresh.Append(page, done, page.Length - done).ToString());
    }

    /// <summary>Runs a line as a person sees it: the output, and after it what the command notes.</summary>
    private static async Task<string> PrintAsync(string folder, string line)
    {
        string[] parts = line["$ bizproc ".Length..].Split(" | head -");
        string[] words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] actions = words[0] is "plan" or "apply" or "list" or "show" or "export" or "doctor" && !words.Contains("nowhere") ? ["--assembly", ToolRun.Sample] : [];
        var (_, output, error) = await ToolRun.RunAsync(folder, ("BIZPROC_TOKEN", "admin"), [.. words, .. actions]);
        if (parts.Length == 1) return output + error;

        return string.Concat(output.Split('\n').Take(int.Parse(parts[1], CultureInfo.InvariantCulture)).Select(static shown => $"{shown}\n"));
    }

    [GeneratedRegex("```console\n.*?```\n", RegexOptions.Singleline, 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"Bizproc \d+\.\d+\.\d+\.\d+|\b\d+ seconds\b", RegexOptions.None, 1000)]
    private static partial Regex Varying();
}
