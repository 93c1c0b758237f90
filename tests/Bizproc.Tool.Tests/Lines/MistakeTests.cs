using System.CommandLine;
using Bizproc.Tool.Output;
using Bizproc.Tool.Portals;
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
    [InlineData("'https://example.bitrix24.com/***' is not a portal. Use an address such as https://example.bitrix24.com, or 'emulator'. There is no bizproc.json with names.", "list", "--portal", "https://example.bitrix24.com/rest/1/s3cret/")]
    [InlineData("'https://***@example.bitrix24.com' is not a portal. Use an address such as https://example.bitrix24.com, or 'emulator'. There is no bizproc.json with names.", "list", "--portal", "https://user:s@example.bitrix24.com")]
    [InlineData("'http://example.bitrix24.com/***' is not a portal. Use an address such as https://example.bitrix24.com, or 'emulator'. There is no bizproc.json with names.", "plan", "--portal", "http://example.bitrix24.com?auth=s3cret")]
    [InlineData("'http://127.0.0.1:5080/***' is not a portal. Use an address such as https://example.bitrix24.com, or 'emulator'. There is no bizproc.json with names.", "show", "x", "--portal", "http://127.0.0.1:5080/crm/abcs3cret")]
    [InlineData("By http, example.bitrix24.com would get the tokens unencrypted. Use https://example.bitrix24.com.", "list", "--portal", "http://example.bitrix24.com")]
    [InlineData("--public-url needs an address such as https://app.example.com, not 'http://***@x'.", "plan", "--portal", "emulator", "--public-url", "http://u:s3cret@x")]
    [InlineData("--listen needs an address such as http://127.0.0.1:5000, not 'http://127.0.0.1/***'.", "dev", "--listen", "http://127.0.0.1?s3cret")]
    [InlineData("--listen needs a port of 1 or more, because the portal must know it before the application starts.", "dev", "--listen", "http://127.0.0.1:0")]
    [InlineData("--user needs the number of a user, such as 1, not 'admin'.", "plan", "--portal", "emulator", "--user", "admin")]
    [InlineData("'nowhere' is not a portal. Use an address such as https://example.bitrix24.com, or 'emulator'. There is no bizproc.json with names. See bizproc verify --help.", "verify", "--portal", "nowhere")]
    [InlineData("By http, example.bitrix24.com would get the tokens unencrypted. Use https://example.bitrix24.com. See bizproc verify --help.", "verify", "--portal", "http://example.bitrix24.com")]
    [InlineData("'--token' is not an option of verify. See bizproc verify --help.", "verify", "--portal", "emulator", "--token", "s3cret")]
    [InlineData("'--public-url' is not an option of impact. See bizproc impact --help.", "impact", "--portal", "emulator", "--public-url", "http://127.0.0.1:5000")]
    [InlineData("'--foo' is not an option of rules. See bizproc rules --help.", "rules", "--foo")]
    [InlineData("'--slot' is not an option of try. See bizproc try --help.", "try", "sum", "--portal", "emulator", "--slot", "parcels=1")]
    [InlineData("'--user' is not an option of list. Did you mean --json? See bizproc list --help.", "list", "--portal", "emulator", "--user", "1")]
    [InlineData("--slot names 'parcels' twice. Name each slot once.", "plan", "--portal", "emulator", "--slot", "parcels=1", "--slot", "parcels=2")]
    [InlineData("--curl and --json exclude each other. Use one of them.", "show", "x", "--curl", "--json")]
    [InlineData("--orphans report is an option of bizproc plan. Use keep or delete.", "apply", "--portal", "emulator", "--orphans", "report")]
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

    [Theory]
    [InlineData("https://example.com", "https://example.com")]
    [InlineData("https://example.com/", "https://example.com/")]
    [InlineData("127.0.0.1:5080", "127.0.0.1:5080")]
    [InlineData("nowhere", "nowhere")]
    [InlineData("example.com/rest/1/s3cret", "example.com/***")]
    [InlineData("user:s3cret@example.com", "***@example.com")]
    [InlineData("https://user:s3/cret@example.com", "https://***")]
    [InlineData("https://example.com#s3cret", "https://example.com/***")]
    [InlineData("https://example.com\\s3cret", "https://example.com/***")]
    [InlineData("https://example.com s3cret", "https://example.com/***")]
    public void An_address_is_shown_without_what_may_be_a_secret(string written, string shown) => Assert.Equal(shown, WebAddress.Show(written));

    [Theory]
    [InlineData("http://10.0.0.5", false)]
    [InlineData("http://[::1]:5080", false)]
    [InlineData("http://portal.local", false)]
    [InlineData("https://example.com", false)]
    [InlineData("http://8.8.8.8", true)]
    [InlineData("http://example.com", true)]
    public void Only_a_private_network_may_get_tokens_unencrypted(string address, bool isRefused) =>
        Assert.Equal(isRefused, Record.Exception(() => WebAddress.RefuseUnencrypted(new Uri(address))) is ToolException);

    [Theory]
    [InlineData("Shop.slnx", "Shop.slnx is a solution. Name the project in it that declares the actions, or its folder, with --project.")]
    [InlineData("Shop.sln", "Shop.sln is a solution. Name the project in it that declares the actions, or its folder, with --project.")]
    [InlineData("Shop.dll", "Shop.dll is a built program. Name it with --assembly.")]
    [InlineData("Program.cs", "Program.cs is not a project. Name a .csproj file or its folder with --project.")]
    public async Task A_file_that_is_no_project_is_said(string file, string sentence)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write(file, "x"u8);

        var (code, output, error) = await ToolRun.RunAsync("plan", "--portal", "emulator", "--public-url", "http://127.0.0.1:5000", "--project", path);

        Assert.Equal((2, "", $"{sentence}\n"), (code, output, error));
    }

    [Fact]
    public async Task A_folder_is_no_assembly_and_a_file_no_folder()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("file", "x"u8);

        var assembly = await ToolRun.RunAsync("plan", "--portal", "emulator", "--public-url", "http://127.0.0.1:5000", "--assembly", folder.Path);
        var export = await ToolRun.RunAsync("export", "--check", "--public-url", "http://127.0.0.1:5000", "--assembly", ToolRun.Sample, "--out", Path.Join(file, "x"));

        Assert.Equal((2, "", $"{folder.Path} is a folder. Name the .dll of the application in it with --assembly, or the folder of a project with --project.\n"), assembly);
        Assert.Equal((2, "", $"{file} is a file, so {Path.Join(file, "x")} cannot be a folder. Choose another one with --out.\n"), export);
    }

    [Fact]
    public async Task Help_says_the_defaults_as_they_are_typed()
    {
        var (_, plan, _) = await ToolRun.RunAsync("plan", "--help");
        var (_, show, _) = await ToolRun.RunAsync("show", "--help");

        Assert.Contains("keep (default)", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Keep", plan.Replace("Keeps", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("default: Add", show, StringComparison.Ordinal);
        Assert.Equal(2, plan.Split("Can be repeated").Length - 1);
    }

    [Fact]
    public async Task A_slot_that_nobody_declares_is_said()
    {
        var (code, _, error) = await ToolRun.RunAsync("plan", "--portal", "emulator", "--public-url", "http://127.0.0.1:5000", "--assembly", ToolRun.Sample, "--slot", "nobodys=1");

        Assert.Equal((2, "The declarations have no slot 'nobodys' (--slot). They have none.\n"), (code, error));
    }

    [Theory]
    [InlineData("BIZPROC_TOKEN", "a\nb", "BIZPROC_TOKEN has a space, a line break or another sign that is in no token. Set it again.")]
    [InlineData("BIZPROC_AUTHORIZATION_SERVER", "foo", "BIZPROC_AUTHORIZATION_SERVER must be an address that begins with https://.")]
    [InlineData("BIZPROC_AUTHORIZATION_SERVER", "http://oauth.example.com", "By http, oauth.example.com would get the tokens unencrypted. Use https://oauth.example.com.")]
    public async Task A_wrong_variable_is_named(string variable, string value, string sentence)
    {
        var (code, output, error) = await ToolRun.RunAsync(folder: null, (variable, value), "list", "--portal", "emulator");

        Assert.Equal((2, "", $"{sentence}\n"), (code, output, error));
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
    [InlineData("{\n\"portals\":\n}", "line 3 is not valid JSON.")]
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
        Assert.Matches(@"\AThe portal cannot be reached: [^\n]+\. Check the address \(--portal\), the network, and that the portal runs\.\n\z", error);
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

    [Theory]
    [InlineData("list", "--portal", "http://127.0.0.1:1")]
    [InlineData("verify", "--portal", "http://127.0.0.1:1")]
    [InlineData("emulator", "--urls", "http://192.0.2.1:5080")]
    public async Task Every_command_shows_the_exception_behind_a_failure_on_request(params string[] arguments)
    {
        var (code, _, sentence) = await ToolRun.RunAsync(arguments);
        var (sameCode, _, shown) = await ToolRun.RunAsync([.. arguments, "--verbose"]);

        Assert.Equal(code, sameCode);
        Assert.DoesNotContain("System.", sentence, StringComparison.Ordinal);
        Assert.StartsWith($"{sentence}", shown, StringComparison.Ordinal);
        Assert.Contains("Exception", shown[sentence.Length..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pl", "plan\napply\n")]
    [InlineData("PL", "plan\napply\n")]
    [InlineData("plan --orphans ", "delete\nkeep\nreport\n")]
    [InlineData("plan --orphans KE", "keep\n")]
    public async Task A_shell_gets_completions(string line, string words)
    {
        var (code, output, _) = await ToolRun.RunAsync($"[suggest:{line.Length}]", line);

        Assert.Equal((0, words), (code, output));
    }
}
