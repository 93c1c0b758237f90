using System.Text.Json;
using Bizproc.Emulator;
using Bizproc.Tool.Commands.Requests;

namespace Bizproc.Tool.Tests.Requests;

public sealed class RequestTests
{
    [Fact]
    public async Task The_shown_request_is_the_one_that_is_sent()
    {
        var (code, output, error) = await ToolRun.RunAsync("show", "md5_action", "--json", "--public-url", "https://shop.example.com", "--assembly", ToolRun.Sample);

        Assert.Equal((0, ""), (code, error));
        using var shown = JsonDocument.Parse(output);
        Assert.Equal("bizproc.activity.add", shown.RootElement.GetProperty("method").GetString());
        var action = ActionDefinition.GetFirst<DocumentApp.Actions.Md5>();
        var values = new ActionValues(new Uri("https://shop.example.com"));
        byte[] sent = new byte[action.GetLength(ActionCommand.Add, ActionFields.All, values)];
        action.Write(sent, ActionCommand.Add, ActionFields.All, values);
        using var expected = JsonDocument.Parse(sent);
        Assert.True(JsonElement.DeepEquals(expected.RootElement, shown.RootElement.GetProperty("parameters")));
    }

    [Fact]
    public async Task Without_an_address_the_request_has_an_example_and_says_so()
    {
        var (code, output, error) = await ToolRun.RunAsync("show", "md5_action", "--request", "update", "--assembly", ToolRun.Sample);

        Assert.Equal((0, "No public URL is named, so the requests have https://app.example.com. Use --public-url.\n"), (code, error));
        Assert.StartsWith("bizproc.activity.update\n{\n  \"CODE\": \"md5_action\",\n  \"FIELDS\": {\n    \"HANDLER\": \"https://app.example.com/", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_line_for_curl_registers_the_action_when_pasted()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("The line is for Bash");
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        var (code, line, _) = await ToolRun.RunAsync("show", "create_document", "--curl", "--portal", portal.Address.ToString(), "--public-url", "http://127.0.0.1:5000", "--assembly", ToolRun.Sample);
        Assert.Equal(0, code);
        Assert.DoesNotContain("admin", line, StringComparison.Ordinal);

        var pasted = ExternalProgram.CreateStart("bash", Path.GetTempPath(), ["-c", line]);
        pasted.Environment["BIZPROC_TOKEN"] = "admin";
        var (_, answer, _) = await ExternalProgram.RunAsync(pasted, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.StartsWith("{\"result\":true", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_code_is_said_with_the_known_ones()
    {
        var (code, _, error) = await ToolRun.RunAsync("show", "nope", "--public-url", "https://shop.example.com", "--assembly", ToolRun.Sample);

        Assert.Equal(2, code);
        Assert.StartsWith("DocumentApp.dll declares no action 'nope'. It declares create_document, ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keep")]
    [InlineData("{}")]
    [InlineData("""{"method":"bizproc.activity.update","parameters":{"CODE":"other"}}""")]
    [InlineData("""{"method":"bizproc.activity.delete","parameters":{"CODE":"mine"}}""")]
    [InlineData("""{"method":"bizproc.activity.update","parameters":[],"mine":1}""")]
    public async Task A_file_of_somebody_else_is_kept(string content)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("activity.mine.json", System.Text.Encoding.UTF8.GetBytes(content));

        var (code, output, _) = await ToolRun.RunAsync("export", "--out", folder.Path, "--public-url", "https://shop.example.com", "--assembly", ToolRun.Sample);

        Assert.Equal(0, code);
        Assert.DoesNotContain("mine", output, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("keep")]
    [InlineData("")]
    [InlineData("""{"name":"mine"}""")]
    public async Task A_file_that_has_the_name_of_a_request_but_is_none_is_neither_compared_nor_replaced(string content)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("activity.md5_action.json", System.Text.Encoding.UTF8.GetBytes(content));
        string[] line = ["export", "--out", folder.Path, "--public-url", "https://shop.example.com", "--assembly", ToolRun.Sample];

        var (code, output, error) = await ToolRun.RunAsync(line);
        var (checkCode, differences, why) = await ToolRun.RunAsync([.. line, "--check"]);

        Assert.Equal((2, ""), (code, output));
        Assert.Equal($"{file} is not a request that bizproc export has written, so nothing is changed. Delete it or move it away, or choose another folder with --out.\n", error);
        Assert.Equal((code, output, error), (checkCode, differences, why));
        Assert.Equal([file], Directory.GetFiles(folder.Path));
        Assert.Equal(content, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Codes_that_differ_by_case_have_files_of_their_own_on_every_system()
    {
        using var folder = new TemporaryFolder();
        (string Kind, string Code)[] actions = [("robot", "md5"), ("activity", "md5"), ("activity", "MD5"), ("activity", "other")];
        var texts = RequestFolder.NameFiles(actions, static action => action)
            .ToDictionary(static file => file.Name, static file => $$$"""{"method":"bizproc.{{{file.Action.Kind}}}.update","parameters":{"CODE":"{{{file.Action.Code}}}"}}""");
        Assert.Equal(["activity.MD5.json", "activity.md5~2.json", "activity.other.json", "robot.md5.json"], texts.Keys.Order(StringComparer.Ordinal));

        await RequestFolder.WriteAsync(folder.Path, texts, RequestFolder.Compare(folder.Path, texts), TestContext.Current.CancellationToken);
        Assert.All(RequestFolder.Compare(folder.Path, texts), static file => Assert.Equal(FileChange.Unchanged, file.Change));

        texts.Remove("activity.md5~2.json");
        Assert.Equal("activity.md5~2.json", Assert.Single(RequestFolder.Compare(folder.Path, texts), static file => file.Change == FileChange.Removed).Name);
    }

    [Fact]
    public async Task Files_are_written_checked_and_removed()
    {
        using var folder = new TemporaryFolder();
        string[] line = ["export", "--out", folder.Path, "--public-url", "https://shop.example.com", "--assembly", ToolRun.Sample];
        folder.Write("robot.gone.json", """{"method":"bizproc.robot.update","parameters":{"CODE":"gone"}}"""u8);
        folder.Write("mine.json", "{}"u8);

        var (before, changes, _) = await ToolRun.RunAsync([.. line, "--check"]);
        var (written, _, note) = await ToolRun.RunAsync(line);
        var (after, nothing, _) = await ToolRun.RunAsync([.. line, "--check", "--json"]);

        Assert.Equal((1, 0, 0), (before, written, after));
        Assert.Contains("added      activity.md5_action.json\n", changes, StringComparison.Ordinal);
        Assert.Contains("removed    robot.gone.json\n", changes, StringComparison.Ordinal);
        Assert.EndsWith($" files changed in {folder.Path}.\n", note, StringComparison.Ordinal);
        using var files = JsonDocument.Parse(nothing);
        Assert.All(files.RootElement.GetProperty("files").EnumerateArray(), static file => Assert.Equal("unchanged", file.GetProperty("change").GetString()));
        Assert.True(File.Exists(Path.Join(folder.Path, "mine.json")));
        Assert.False(File.Exists(Path.Join(folder.Path, "robot.gone.json")));
        Assert.StartsWith("{\n  \"method\": \"bizproc.activity.update\",\n  \"parameters\": {\n    \"CODE\": \"md5_action\",\n", await File.ReadAllTextAsync(Path.Join(folder.Path, "activity.md5_action.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
