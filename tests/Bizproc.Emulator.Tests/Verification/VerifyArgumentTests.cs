namespace Bizproc.Emulator.Tests.Verification;

public sealed class VerifyArgumentTests
{
    private const string Secret = "s3cret";

    [Theory]
    [InlineData("--help")]
    [InlineData("verify", "--help")]
    [InlineData("verify", "--portal", "http://127.0.0.1:1", "-h")]
    public async Task Help_tells_of_it(params string[] arguments)
    {
        var (code, output, error) = await VerifyRun.RunAsync(arguments);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("verify", output, StringComparison.Ordinal);
        Assert.Contains(arguments.Length > 1 || arguments[0] == "verify" ? "BIZPROC_TOKEN" : "--urls", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--portal", "http://127.0.0.1:1", "--nope", Secret)]
    [InlineData("--portal", "http://127.0.0.1:1", Secret)]
    [InlineData("--token", Secret)]
    [InlineData("--token", Secret, "--portal")]
    [InlineData("--token", Secret, "--portal", "")]
    [InlineData("--token", Secret, "--portal", "127.0.0.1:5080")]
    [InlineData("--token", Secret, "--portal", "ftp://example.com")]
    [InlineData("--token", Secret, "--portal", "https://example.com/?a=b")]
    [InlineData("--token", Secret, "--portal", "https://example.com/rest/1/s3cret/")]
    [InlineData("--token", Secret, "--portal", "https://user:s3cret@example.com/")]
    [InlineData("--portal", "http://127.0.0.1:1", "--token")]
    [InlineData("--portal", "http://127.0.0.1:1", "--token", " ")]
    [InlineData("--portal", "http://127.0.0.1:1", "--token", Secret, "--token", Secret)]
    [InlineData("--portal", "http://127.0.0.1:1", "--tokn=" + Secret)]
    [InlineData("--portal", "http://127.0.0.1:1", "--token", Secret, "--portal-version", "new")]
    [InlineData("--portal", "http://127.0.0.1:1", "--token", Secret, "--report", "no/such/folder/report.json")]
    public async Task A_wrong_argument_is_one_clear_line(params string[] arguments)
    {
        var (code, output, error) = await VerifyRun.RunAsync(["verify", .. arguments]);

        Assert.Equal((2, ""), (code, output));
        Assert.Matches(@"\A[^\r\n]{20,}\.\r?\n\z", error);
        Assert.DoesNotContain(Secret, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.bitrix24.com")]
    [InlineData("https://example.bitrix24.com/")]
    [InlineData("https://example.bitrix24.com/rest/")]
    public void The_address_may_end_as_it_is_pasted(string portal)
    {
        var command = VerifyCommand.CreateAsPart(tokenOfEnvironment: null);
        var result = command.Parse(["--portal=" + portal, "--token=a=b"]);

        Assert.Empty(result.Errors);
        Assert.Equal("https://example.bitrix24.com/", result.GetRequiredValue(command.Portal).ToString());
        Assert.Equal("a=b", command.ReadToken(result));
    }

    [Theory]
    [InlineData(null, "environment")]
    [InlineData("argument", "argument")]
    public void The_token_comes_from_the_environment_where_no_argument_has_it(string? argument, string expected)
    {
        string[] arguments = argument is null ? [] : ["--token", argument];

        var command = VerifyCommand.CreateAsPart("environment");
        Assert.Equal(expected, command.ReadToken(command.Parse(["--portal", "http://127.0.0.1:1", .. arguments])));
    }

    [Theory]
    [InlineData("user", "HTTP 403, ACCESS_DENIED, Access denied.")]
    [InlineData("noscope", "insufficient_scope")]
    [InlineData("unheard-of", "invalid_token")]
    public async Task A_refused_token_is_one_clear_line(string token, string expected)
    {
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);

        var (code, output, error) = await VerifyRun.AskAsync(portal.Address, token);

        Assert.Equal((3, ""), (code, output));
        Assert.Matches(@"\A[^\r\n]{20,}\.\r?\n\z", error);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain(token is "user" ? "token user" : token, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_portal_that_is_not_there_is_one_clear_line()
    {
        var (code, output, error) = await VerifyRun.AskAsync(new Uri("http://127.0.0.1:1"), Secret);

        Assert.Equal((3, ""), (code, output));
        Assert.Matches(@"\AThe portal cannot be reached: [^\r\n]+\.\r?\n\z", error);
    }
}
