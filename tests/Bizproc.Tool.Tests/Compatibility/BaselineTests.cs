using System.Text.Json;
using System.Text.Json.Nodes;
using Bizproc.Tool.Commands.Compatibility;
using Bizproc.Tool.Declarations;

namespace Bizproc.Tool.Tests.Compatibility;

/// <summary>The command <c>baseline</c>, with the actions of the sample.</summary>
public sealed class BaselineTests : IDisposable
{
    private readonly BaselineFolder _folder = new();

    private string FilePath => _folder.File;

    private string[] Line => _folder.Line;

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
        await _folder.WriteAsync(("\"inputString\"", "\"text\""));

        var (code, output, note) = await ToolRun.RunAsync([.. Line, "--check"]);
        var (accepted, again, _) = await ToolRun.RunAsync(Line);
        var (after, _, _) = await ToolRun.RunAsync([.. Line, "--check"]);

        Assert.Equal((1, 0, 0), (code, accepted, after));
        Assert.Contains("! Property 'text' of 'md5_action' is gone: saved steps lose the value that customers entered; put [BizprocFormerKey(\"text\")] on the property that was renamed, or keep it, and mark it [Obsolete]\n", output, StringComparison.Ordinal);
        Assert.Equal(output, again);
        Assert.EndsWith(" changes hurts customers. Undo it, or accept all with bizproc baseline.\n", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_that_a_library_declares_now_is_named_and_not_gone()
    {
        await ToolRun.RunAsync(Line);
        var declared = AssemblyReader.Read(ToolRun.Sample);
        var moved = declared with { Actions = [.. declared.Actions.Select(static action => action.Definition.Code == "md5_action" ? action with { File = "Library.dll" } : action)] };

        var state = BaselineState.Read(FilePath, moved);

        Assert.Equal((BaselineState.Stale, 0), (state.Name, state.Changes.Count));
        Assert.Equal("md5_action", Assert.Single(state.Moved).Definition.Code);
        Assert.Empty(BaselineState.Read(FilePath, declared).Moved);
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
        await _folder.WriteAsync(("\"inputString\"", "\"text\""));

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
        await _folder.WriteAsync(("  \"actions\"", "<<<<<<< HEAD\n  \"actions\""));

        var (code, _, error) = await ToolRun.RunAsync([.. Line, "--check"]);
        var (_, data, _) = await ToolRun.RunAsync([.. Line, "--check", "--json"]);
        var (kept, _, refusal) = await ToolRun.RunAsync(Line);
        string same = await File.ReadAllTextAsync(FilePath, TestContext.Current.CancellationToken);
        var (written, _, note) = await ToolRun.RunAsync([.. Line, "--force"]);

        Assert.Equal((2, 2, 0), (code, kept, written));
        Assert.Equal(error, refusal);
        Assert.Equal("broken", JsonNode.Parse(data)!["state"]!.ToString());
        Assert.Contains("<<<<<<< HEAD", same, StringComparison.Ordinal);
        Assert.Equal($"{FilePath}(3): The baseline cannot be used: it has the marks of a merge conflict. Repair it, delete it, or replace it with bizproc baseline --force.\n", error);
        Assert.StartsWith("The old file could not be read, so nothing is compared: line 3, it has the marks of a merge conflict.\n", note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    public async Task An_empty_file_is_told_and_is_written_without_force(string content)
    {
        await File.WriteAllTextAsync(FilePath, content, TestContext.Current.CancellationToken);

        var (code, output, error) = await ToolRun.RunAsync([.. Line, "--check"]);
        var (written, changes, note) = await ToolRun.RunAsync(Line);

        Assert.Equal((2, "", $"{FilePath} is empty. Write it with bizproc baseline, or delete it.\n"), (code, output, error));
        Assert.Equal((0, "", $"{FilePath} has 5 actions now. Commit it.\n"), (written, changes, note));
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
    public async Task A_folder_that_does_not_exist_is_told()
    {
        var (code, _, error) = await ToolRun.RunAsync("baseline", "--file", Path.Join(FilePath, "none", "file.json"), "--assembly", ToolRun.Sample);

        Assert.Equal(2, code);
        Assert.EndsWith("Choose another file with --file.\n", error, StringComparison.Ordinal);
    }
}
