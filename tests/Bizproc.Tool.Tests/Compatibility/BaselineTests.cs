using System.Text.Json;
using Bizproc.Emulator;

namespace Bizproc.Tool.Tests.Compatibility;

/// <summary>The command <c>baseline</c>, with the actions of the sample.</summary>
public sealed class BaselineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string FilePath => Path.Join(_folder.Path, "bizproc.baseline.json");

    private string[] Line => ["baseline", "--file", FilePath, "--assembly", ToolRun.Sample];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_written_file_is_up_to_date()
    {
        var (missing, _, advice) = await ToolRun.RunAsync([.. Line, "--check"]);
        var (written, changes, note) = await ToolRun.RunAsync(Line);
        var (checkedAgain, nothing, state) = await ToolRun.RunAsync([.. Line, "--check"]);

        Assert.Equal((1, 0, 0), (missing, written, checkedAgain));
        Assert.Equal($"There is no {FilePath}. Write it with bizproc baseline, and commit it.\n", advice);
        Assert.Equal(("", $"{FilePath} has 5 actions now. Commit it.\n"), (changes, note));
        Assert.Equal(("", $"{FilePath} is up to date.\n"), (nothing, state));
        string text = await File.ReadAllTextAsync(FilePath, TestContext.Current.CancellationToken);
        Assert.StartsWith("{\n  \"schema\": 1,\n  \"actions\": [\n    {\n      \"code\": \"CrmEntityTaskCalc\",\n", text, StringComparison.Ordinal);
        Assert.EndsWith("    }\n  ]\n}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_harmful_change_is_told_with_the_loss_and_is_accepted_by_writing()
    {
        await ToolRun.RunAsync(Line);
        await ReplaceAsync("\"inputString\"", "\"text\"");

        var (code, output, note) = await ToolRun.RunAsync([.. Line, "--check"]);
        var (accepted, again, _) = await ToolRun.RunAsync(Line);
        var (after, _, _) = await ToolRun.RunAsync([.. Line, "--check"]);

        Assert.Equal((1, 0, 0), (code, accepted, after));
        Assert.Contains("! Property 'text' of 'md5_action' is gone: saved steps lose the value that customers entered; keep the property with its key, and mark it [Obsolete]\n", output, StringComparison.Ordinal);
        Assert.Equal(output, again);
        Assert.EndsWith(" changes hurt customers. Undo them, or accept all with bizproc baseline.\n", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_file_is_told_apart_from_harm()
    {
        await ToolRun.RunAsync(Line);
        string text = await File.ReadAllTextAsync(FilePath, TestContext.Current.CancellationToken);
        using (var json = JsonDocument.Parse(text))
        {
            string code = json.RootElement.GetProperty("actions")[0].GetProperty("code").GetString()!;
            int end = text.IndexOf("    },\n", StringComparison.Ordinal) + "    },\n".Length;
            await File.WriteAllTextAsync(FilePath, text.Remove(text.IndexOf("    {\n", StringComparison.Ordinal), end - text.IndexOf("    {\n", StringComparison.Ordinal)), TestContext.Current.CancellationToken);

            var (exit, output, note) = await ToolRun.RunAsync([.. Line, "--check"]);

            Assert.Equal(1, exit);
            Assert.Matches($"^\\+ The (activity|robot) '{code}' is new\n$", output);
            Assert.Equal($"{FilePath} is stale, and no change hurts customers. Write it again with bizproc baseline, and commit it.\n", note);
        }
    }

    [Fact]
    public async Task Other_programs_read_the_state()
    {
        await ToolRun.RunAsync(Line);
        await ReplaceAsync("\"inputString\"", "\"text\"");

        var (_, output, _) = await ToolRun.RunAsync([.. Line, "--check", "--json"]);

        using var json = JsonDocument.Parse(output);
        Assert.Equal("harmful", json.RootElement.GetProperty("state").GetString());
        var change = json.RootElement.GetProperty("changes").EnumerateArray().First(static change => change.GetProperty("harmful").GetBoolean());
        Assert.Equal(("md5_action", "text"), (change.GetProperty("action").GetString(), change.GetProperty("property").GetString()));
        Assert.NotEmpty(change.GetProperty("loss").GetString()!);
    }

    [Fact]
    public async Task A_broken_file_is_told_with_its_line_and_is_only_replaced_by_force()
    {
        await ToolRun.RunAsync(Line);
        await ReplaceAsync("  \"actions\"", "<<<<<<< HEAD\n  \"actions\"");

        var (code, _, error) = await ToolRun.RunAsync([.. Line, "--check"]);
        var (kept, _, refusal) = await ToolRun.RunAsync(Line);
        string same = await File.ReadAllTextAsync(FilePath, TestContext.Current.CancellationToken);
        var (written, _, note) = await ToolRun.RunAsync([.. Line, "--force"]);

        Assert.Equal((2, 2, 0), (code, kept, written));
        Assert.Equal(error, refusal);
        Assert.Contains("<<<<<<< HEAD", same, StringComparison.Ordinal);
        Assert.Equal($"{FilePath}(3): The baseline cannot be used: it has the marks of a merge conflict. Repair it, delete it, or replace it with bizproc baseline --force.\n", error);
        Assert.StartsWith("The old file could not be read, so nothing is compared: line 3, it has the marks of a merge conflict.\n", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_file_is_not_replaced()
    {
        await File.WriteAllTextAsync(FilePath, "My notes\n", TestContext.Current.CancellationToken);

        var (code, _, error) = await ToolRun.RunAsync(Line);

        Assert.Equal(2, code);
        Assert.Contains("Repair it, delete it, or replace it with bizproc baseline --force.\n", error, StringComparison.Ordinal);
        Assert.Equal("My notes\n", await File.ReadAllTextAsync(FilePath, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_deployment_shows_what_customers_lose_and_needs_a_word_for_it()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var portal = await EmulatedPortal.StartAsync(stop);
        string[] target = ["--portal", portal.Address.ToString(), "--public-url", "http://127.0.0.1:5000", "--assembly", ToolRun.Sample, "--only", "md5_action"];
        await ToolRun.RunAsync(Line);
        await ReplaceAsync("\"inputString\"", "\"text\"");

        var (_, plan, _) = await RunHereAsync(["plan", .. target]);
        var (refused, _, reason) = await RunHereAsync(["apply", "--yes", .. target]);
        var (_, after, _) = await RunHereAsync(["plan", "--json", .. target]);
        var (accepted, _, _) = await RunHereAsync(["apply", "--yes", "--accept-breaking", .. target]);
        var (done, same, _) = await RunHereAsync(["plan", .. target]);

        Assert.Contains("! Property 'text' of 'md5_action' is gone: ", plan, StringComparison.Ordinal);
        Assert.Equal((1, 0, 0), (refused, accepted, done));
        Assert.Equal("Customers lose something by these changes, and nobody can be asked here. Undo them, or use bizproc apply --accept-breaking.\n", reason);
        using var json = JsonDocument.Parse(after);
        Assert.False(json.RootElement.GetProperty("isUpToDate").GetBoolean());
        Assert.Contains("'text'", json.RootElement.GetProperty("breaking")[0].GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("! Property", same, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_told()
    {
        var (code, _, error) = await ToolRun.RunAsync("baseline", "--file", Path.Join(FilePath, "none", "file.json"), "--assembly", ToolRun.Sample);

        Assert.Equal(2, code);
        Assert.EndsWith("Choose another file with --file.\n", error, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> RunHereAsync(params string[] line) => ToolRun.RunAsync(_folder.Path, ("BIZPROC_TOKEN", "admin"), line);

    private async Task ReplaceAsync(string from, string to)
    {
        string text = await File.ReadAllTextAsync(FilePath, TestContext.Current.CancellationToken);
        Assert.Contains(from, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(FilePath, text.Replace(from, to, StringComparison.Ordinal), TestContext.Current.CancellationToken);
    }
}
