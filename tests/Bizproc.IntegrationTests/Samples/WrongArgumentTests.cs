namespace Bizproc.IntegrationTests.Samples;

public sealed class WrongArgumentTests
{
    private const string Secret = "my-secret-token";

    [Theory]
    [InlineData("--nope")]
    [InlineData("nope")]
    [InlineData("--portal")]
    [InlineData("--portal", "--once")]
    [InlineData("--portal", "https://a.example.com")]
    [InlineData("--portal", "https://a.example.com", "--public-url", "https://app.example.com")]
    [InlineData("--portal", "https://a.example.com", "--token", Secret)]
    [InlineData("--portal", "https://a.example.com", "--token", Secret, "--public-url")]
    [InlineData("--portal", "a.example.com", "--token", Secret, "--public-url", "https://app.example.com")]
    [InlineData("--portal", "ftp://a.example.com", "--token", Secret, "--public-url", "https://app.example.com")]
    [InlineData("--portal", "https://a.example.com/rest/1/" + Secret, "--token", "x", "--public-url", "https://app.example.com")]
    [InlineData("--portal", "https://a.example.com", "--token", "my-secret-token two", "--public-url", "https://app.example.com")]
    [InlineData("--portal", "https://a.example.com", "--token", Secret, "--public-url", "http://localhost:5000")]
    [InlineData("--portal", "https://a.example.com", "--token", Secret, "--public-url", "https://app.example.com/?x=1")]
    [InlineData("--public-url", "https://app.example.com")]
    public async Task A_wrong_argument_is_one_line_that_keeps_the_token(params string[] arguments)
    {
        var run = await SampleProgram.RunAsync(arguments);

        run.AssertOneLineOfError();
        run.AssertSilentAbout(Secret);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Help_says_how_it_is_used()
    {
        var run = await SampleProgram.RunAsync("--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("--public-url", run.Output, StringComparison.Ordinal);
    }
}
