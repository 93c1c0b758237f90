using System.CommandLine;
using Bizproc.Tool.Output;
using Bizproc.Tool.Shell;

namespace Bizproc.Tool.Tests.Lines;

/// <summary>Command lines that cannot be right: exit code 2, and one sentence that says what to do.</summary>
public sealed class MistakeTests
{
    [Theory]
    [InlineData("Required command was not provided. See bizproc --help.")]
    [InlineData("'plam' is not a command of bizproc. Did you mean plan? See bizproc --help.", "plam")]
    [InlineData("'--portl' is not an option of list. Did you mean --portal? See bizproc list --help.", "list", "--portl=x")]
    [InlineData("list takes no arguments other than its options. See bizproc list --help.", "list", "s3cret")]
    [InlineData("show takes no more arguments other than its options. See bizproc show --help.", "show", "md5_action", "s3cret")]
    [InlineData("Required argument 'CODE' missing for command: 'show'. See bizproc show --help.", "show")]
    [InlineData("No portal is named. Use --portal with an address, with 'emulator', or with a name of bizproc.json.", "list")]
    [InlineData("'nowhere' is not a portal. Use an address such as https://example.bitrix24.com, or 'emulator'. There is no bizproc.json with names.", "list", "--portal", "nowhere")]
    [InlineData("The address of --portal is not a portal. Use an address such as https://example.bitrix24.com, or 'emulator'. There is no bizproc.json with names.", "list", "--portal", "https://example.bitrix24.com/rest/1/s3cret/")]
    [InlineData("'https://user:s@example.bitrix24.com' is not a portal. Use an address such as https://example.bitrix24.com, or 'emulator'. There is no bizproc.json with names.", "list", "--portal", "https://user:s@example.bitrix24.com")]
    [InlineData("The handlers of the actions need the address of the application. Use --public-url with the address at which the portal reaches it.", "plan", "--portal", "http://127.0.0.1:1")]
    [InlineData("--public-url needs an address such as https://app.example.com, not 'app'.", "plan", "--portal", "emulator", "--public-url", "app")]
    [InlineData("--slot needs a name and a number of 1 or more, such as parcels=128, not 'parcels'.", "plan", "--portal", "emulator", "--slot", "parcels")]
    [InlineData("--project and --assembly exclude each other. Use one of them.", "plan", "--portal", "emulator", "--project", "x", "--assembly", "y")]
    [InlineData("There is no nowhere. Name a project or its folder with --project.", "plan", "--portal", "emulator", "--project", "nowhere")]
    [InlineData("There is no rule 'BZP9999'. List all of them with bizproc rules.", "rules", "BZP9999")]
    [InlineData("--orphans is 'burn', but must be keep, report or delete. See bizproc plan --help.", "plan", "--orphans", "burn")]
    [InlineData("--request is 'burn', but must be add, update or delete. See bizproc show --help.", "show", "sum", "--request", "burn")]
    [InlineData("--timeout is 'soon', but must be a whole number of seconds from 1 to 3600. See bizproc try --help.", "try", "sum", "--timeout", "soon")]
    [InlineData("--timeout is '0', but must be a whole number of seconds from 1 to 3600. See bizproc try --help.", "try", "sum", "--timeout", "0")]
    [InlineData("--timeout is '3601', but must be a whole number of seconds from 1 to 3600. See bizproc try --help.", "try", "sum", "--timeout", "3601")]
    [InlineData("--timeout is '99999999999', but must be a whole number of seconds from 1 to 3600. See bizproc try --help.", "try", "sum", "--timeout", "99999999999")]
    [InlineData("--timeout is '1.5', but must be a whole number of seconds from 1 to 3600. See bizproc try --help.", "try", "sum", "--timeout", "1.5")]
    [InlineData("--record is empty, but must be a path. See bizproc try --help.", "try", "sum", "--record", "")]
    [InlineData("--out is empty, but must be a path. See bizproc export --help.", "export", "--out", " ")]
    [InlineData("--file is empty, but must be a path. See bizproc baseline --help.", "baseline", "--file", "")]
    [InlineData("--assembly is empty, but must be a path. See bizproc list --help.", "list", "--assembly", "")]
    [InlineData("--project is empty, but must be a path. See bizproc dev --help.", "dev", "--project", "")]
    [InlineData("--report is empty, but must be a path. See bizproc verify --help.", "verify", "--portal", "http://127.0.0.1:1", "--report", "")]
    [InlineData("--seed is empty, but must be a path. See bizproc emulator --help.", "emulator", "--seed", "")]
    [InlineData("--curl writes a line that sends a token, so it needs the address of the portal. Name it with --portal.", "show", "sum", "--curl", "--public-url", "http://127.0.0.1:5000")]
    public async Task A_wrong_line_gets_one_sentence(string sentence, params string[] arguments)
    {
        var (code, output, error) = await ToolRun.RunAsync(arguments);

        Assert.Equal((2, "", $"{sentence}\n"), (code, output, error));
    }

    [Fact]
    public void Every_option_reads_its_values_itself()
    {
        // The sentence of the parser for another type of value has the name of the type in it.
        var root = CommandTable.CreateRoot(new ToolConsole(TextWriter.Null, TextWriter.Null), []);

        var others = root.Subcommands.SelectMany(static command => command.Options)
            .Where(static option => option.ValueType != typeof(string) && option.ValueType != typeof(string[]) && option.ValueType != typeof(bool))
            .Select(static option => (option.Name, Errors: new Command("x") { option }.Parse([option.Name, "no value of any kind"]).Errors));

        Assert.All(others, static other => Assert.DoesNotContain("System.", string.Join(' ', other.Errors.Select(static error => error.Message)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_without_a_project_is_said()
    {
        string folder = Directory.CreateTempSubdirectory("bizproc-tool-").FullName;

        var (code, _, error) = await ToolRun.RunAsync(folder, ("BIZPROC_TOKEN", "admin"), "plan", "--portal", "emulator");

        Assert.Equal(2, code);
        Assert.Matches(@"\AThere is no project in \S+\. Name one with --project, or a built assembly with --assembly\.\n\z", error);
    }

    [Fact]
    public async Task A_folder_with_two_projects_is_said()
    {
        string folder = Directory.CreateTempSubdirectory("bizproc-tool-").FullName;
        foreach (string name in new[] { "A.csproj", "B.csproj" }) await File.WriteAllTextAsync(Path.Join(folder, name), "<Project />", TestContext.Current.CancellationToken);

        var (code, _, error) = await ToolRun.RunAsync(folder, ("BIZPROC_TOKEN", "admin"), "plan", "--portal", "emulator");

        Assert.Equal(2, code);
        Assert.EndsWith("has several projects: A.csproj, B.csproj. Name one of them with --project.\n", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[]""", "it must be an object.")]
    [InlineData("""{"portals":[]}""", "portals must be an object.")]
    [InlineData("""{"portals":{"test":{}}}""", "portals.test has no url.")]
    [InlineData("""{"portals":{"test":{"url":"test"}}}""", "portals.test.url must be an address that begins with https:// or http://.")]
    [InlineData("""{"portals":{"test":{"url":"http://127.0.0.1","token":"s3cret"}}}""", "portals.test.token must not be in a file. Set BIZPROC_TOKEN in the environment.")]
    [InlineData("""{"portals":{"test":{"url":"http://127.0.0.1","slots":{"a":0}}}}""", "portals.test.slots.a must be a whole number of 1 or more.")]
    [InlineData("""{"portals":{"test":{"adress":"http://127.0.0.1"}}}""", "portals.test.adress is not one of url, publicUrl, userId, slots (an object).")]
    public async Task A_mistake_in_the_file_of_portals_has_its_place(string content, string mistake)
    {
        string folder = Directory.CreateTempSubdirectory("bizproc-tool-").FullName;
        await File.WriteAllTextAsync(Path.Join(folder, "bizproc.json"), content, TestContext.Current.CancellationToken);

        var (code, output, error) = await ToolRun.RunAsync(folder, variable: null, "list", "--portal", "test");

        Assert.Equal((2, "", $"{Path.Join(folder, "bizproc.json")}: {mistake}\n"), (code, output, error));
    }

    [Fact]
    public async Task A_missing_token_is_said_with_the_variables()
    {
        var (code, _, error) = await ToolRun.RunAsync(folder: null, variable: null, "list", "--portal", "https://example.bitrix24.com");

        Assert.Equal((2, "There is no token for https://example.bitrix24.com/. Set BIZPROC_TOKEN, or BIZPROC_CLIENT_ID, BIZPROC_CLIENT_SECRET and BIZPROC_REFRESH_TOKEN, in the environment.\n"), (code, error));
    }

    [Fact]
    public async Task A_portal_that_is_not_there_is_exit_code_3()
    {
        var (code, output, error) = await ToolRun.RunAsync("list", "--portal", "http://127.0.0.1:1");

        Assert.Equal((3, ""), (code, output));
        Assert.Matches(@"\AThe portal cannot be reached: [^\n]+\. Check its address \(--portal\) and the network\.\n\z", error);
    }

    [Fact]
    public async Task A_stack_trace_is_only_shown_on_request()
    {
        var (_, _, brief) = await ToolRun.RunAsync("list", "--portal", "http://127.0.0.1:1");
        var (_, _, verbose) = await ToolRun.RunAsync("list", "--portal", "http://127.0.0.1:1", "--verbose");

        Assert.DoesNotContain("   at ", brief, StringComparison.Ordinal);
        Assert.Contains("   at ", verbose, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        var (code, output, error) = await ToolRun.RunAsync("--help");

        Assert.Equal((0, ""), (code, error));
        Assert.All(["plan", "apply", "list", "show", "export", "rules", "doctor", "dev", "try", "impact", "emulator", "verify"], name => Assert.Matches($@"\n  {name} ", output));
    }

    [Fact]
    public async Task A_shell_gets_completions()
    {
        var (code, output, _) = await ToolRun.RunAsync("[suggest:2]", "pl");

        Assert.Equal((0, "plan\napply\n"), (code, output));
    }
}
