using System.Text.RegularExpressions;

namespace Bizproc.Emulator.Tests.Cli;

public sealed class EmulatorProgramTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    public async Task Help_says_how_it_is_used(string argument)
    {
        var (code, output, error) = await RunAsync(argument);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("--urls", output, StringComparison.Ordinal);
        Assert.Contains("[default: http://127.0.0.1:5080]", output, StringComparison.Ordinal);
        Assert.Contains("bizproc.robot.update", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--nope")]
    [InlineData("--urls")]
    [InlineData("--urls", "")]
    [InlineData("--urls", "foo")]
    [InlineData("--urls=foo")]
    [InlineData("--urls", "http://localhost:0")]
    [InlineData("--urls", "http://unix:/nowhere/socket")]
    [InlineData("--urls", "https://127.0.0.1:5080")]
    [InlineData("--urls", "http://127.0.0.1:99999")]
    [InlineData("--urls", "http://127.0.0.1:0/path")]
    [InlineData("--urls", "http://127.0.0.1:0;ftp://x")]
    [InlineData("--urls", "http://192.0.2.1:5080")]
    [InlineData("--seed")]
    [InlineData("--seed", "/nowhere/portal.json")]
    [InlineData("--seed", "")]
    public async Task A_wrong_argument_is_one_clear_line(params string[] arguments)
    {
        var (code, output, error) = await RunAsync(arguments);

        bool isOfMachine = arguments.Contains("http://192.0.2.1:5080") || arguments.Contains("http://unix:/nowhere/socket");
        Assert.Equal((isOfMachine ? 1 : 2, ""), (code, output));
        Assert.Matches(@"\A[^\r\n]{20,}\.\r?\n\z", error);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_one_clear_line()
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);

        var (code, _, error) = await RunAsync("--urls", portal.Address.ToString());

        Assert.Equal(1, code);
        Assert.Matches(@"\ACannot listen at http://127.0.0.1:\d+/: [^\r\n]+ in use\. [^\r\n]+\.\r?\n\z", error);
    }

    [Fact]
    public async Task The_printed_call_works_when_pasted()
    {
        using var stop = new CancellationTokenSource();
        using var output = new FlushedWriter();
        var run = EmulatorProgram.RunAsync(["--urls", "http://127.0.0.1:0"], output, TextWriter.Null, stop.Token);
        await output.Flushed;

        var call = Regex.Match(output.ToString(), "curl -d \"(?<body>[^\"]+)\" (?<url>\\S+)", RegexOptions.None, TimeSpan.FromSeconds(1));
        using var http = new HttpClient();
        using var body = new StringContent(call.Groups["body"].Value, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await http.PostAsync(new Uri(call.Groups["url"].Value), body, TestContext.Current.CancellationToken);
        string answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        Assert.StartsWith("{\"result\":true,", answer, StringComparison.Ordinal);
        Assert.Equal(0, await run);
    }

    [Fact]
    public async Task A_seed_is_planted_and_a_method_that_is_not_taught_is_printed_once()
    {
        using var stop = new CancellationTokenSource();
        using var output = new FlushedWriter();
        string seed = Path.GetTempFileName();
        await File.WriteAllTextAsync(seed, """{"crm":{"deal":[{"TITLE":"Roof"}]}}""", TestContext.Current.CancellationToken);
        var run = EmulatorProgram.RunAsync(["--urls", "http://127.0.0.1:0", "--seed", seed], output, TextWriter.Null, stop.Token);
        await output.Flushed;
        using var http = new HttpClient { BaseAddress = new Uri(Regex.Match(output.ToString(), "Page: +(\\S+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value) };

        string deal = await http.GetStringAsync("rest/crm.deal.get?auth=admin&id=1", TestContext.Current.CancellationToken);
        for (int i = 0; i < 2; i++)
        {
            using var refused = await http.GetAsync(new Uri("rest/shop.thing.get?auth=admin", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(404, (int)refused.StatusCode);
        }

        await stop.CancelAsync();
        Assert.Equal(0, await run);
        File.Delete(seed);

        Assert.Contains("\"TITLE\":\"Roof\"", deal, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(output.ToString(), "shop.thing.get is not taught", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task A_mistake_in_a_seed_is_one_line_with_its_place()
    {
        string seed = Path.GetTempFileName();
        await File.WriteAllTextAsync(seed, """{"users":[{}]}""", TestContext.Current.CancellationToken);

        var (code, output, error) = await RunAsync("--seed", seed);
        File.Delete(seed);

        Assert.Equal((2, "", $"{seed}: $.users[0] has no ID."), (code, output, error.TrimEnd()));
    }

    [Theory]
    [InlineData("http://*:5080")]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://[::]:5080")]
    public void An_example_call_goes_to_this_machine_where_it_listens_everywhere(string address)
    {
        Assert.Contains("http://127.0.0.1:5080/rest/bizproc.activity.add", EmulatorMessages.Started(ReadUrls("--urls", address)), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_arguments_only_this_machine_reaches_it() => Assert.Equal(["http://127.0.0.1:5080"], ReadUrls());

    [Fact]
    public void Several_addresses_are_separated_by_semicolons() =>
        Assert.Equal(["http://127.0.0.1:5080", "http://127.0.0.1:5081"], ReadUrls("--urls=http://127.0.0.1:5080; http://127.0.0.1:5081;"));

    [Theory]
    [InlineData("'--ursl' is not an option of emulator. Did you mean --urls? See emulator --help.", "--ursl=http://127.0.0.1:0")]
    [InlineData("'--bogus' is not an option of emulator. See emulator --help.", "--bogus", "http://127.0.0.1:0")]
    [InlineData("'verfy' is not a command of emulator. Did you mean verify? See emulator --help.", "verfy", "--token", "s3cret")]
    [InlineData("'@file' is not a command of emulator. See emulator --help.", "@file")]
    [InlineData("'http://127.0.0.1:5080' is not a command of emulator. See emulator --help.", "http://127.0.0.1:5080")]
    [InlineData("Required argument missing for option: '--urls'. See emulator --help.", "--urls")]
    [InlineData("'--portl' is not an option of verify. Did you mean --portal? See emulator verify --help.", "verify", "--portl", "x")]
    [InlineData("Option '--portal' is required. See emulator verify --help.", "verify", "--token", "s3cret")]
    public async Task A_mistake_names_what_is_wrong_and_leads_to_the_help(string expected, params string[] arguments)
    {
        var (code, output, error) = await RunAsync(arguments);

        Assert.Equal((2, "", expected), (code, output, error.TrimEnd()));
    }

    [Fact]
    public async Task The_version_is_one_line()
    {
        var (code, output, error) = await RunAsync("--version");

        Assert.Equal((0, ""), (code, error));
        Assert.Matches(@"\A\d+\.\d+\.\d+[^\r\n]*\r?\n\z", output);
    }

    private static string[] ReadUrls(params string[] arguments)
    {
        var command = EmulatorCommand.CreateProgram(tokenOfEnvironment: null);
        return command.Parse(arguments).GetRequiredValue(command.Urls);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await EmulatorProgram.RunAsync(arguments, output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Completes when the program has printed everything that it prints at startup.</summary>
    private sealed class FlushedWriter : StringWriter
    {
        private readonly TaskCompletionSource _flushed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Flushed => _flushed.Task;

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            _flushed.SetResult();
            return Task.CompletedTask;
        }
    }
}
