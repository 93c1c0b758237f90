using System.Globalization;
using System.Text.Json;

namespace Bizproc.Emulator.Tests.Verification;

public sealed class VerifyReportTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");

    [Theory]
    [InlineData(PortalEdition.Box, "box", "de_selfhosted")]
    [InlineData(PortalEdition.Cloud, "b24", "de_pro100")]
    public async Task The_report_describes_the_portal_and_counts_the_answers(PortalEdition edition, string expected, string license)
    {
        await using var portal = await TestPortal.StartAsync();
        portal.Portal.Settings = new PortalSettings { Edition = edition, Language = "de" };

        var (code, _, error) = await AskAsync(portal.Portal.Address, "--portal-version", "26.300.0");

        Assert.Equal((0, ""), (code, error));
        var report = Read();
        Assert.InRange(DateTimeOffset.Parse(report.GetProperty("date").GetString()!, CultureInfo.InvariantCulture), DateTimeOffset.UtcNow.AddMinutes(-2), DateTimeOffset.UtcNow);
        Assert.Equal($$"""{"edition":"{{expected}}","license":"{{license}}","language":"de","version":"26.300.0"}""", JsonSerializer.Serialize(report.GetProperty("portal")));
        Assert.Equal((433, 433, 433, 0, 0), (Count("planned"), Count("made"), Count("alike"), Count("different"), Count("leftBehind")));
        Assert.Equal(
            """{"planned":34,"made":34,"alike":34,"different":0,"leftOut":{},"differences":[]}""", JsonSerializer.Serialize(report.GetProperty("notRecorded")));
        Assert.Equal(251, report.GetProperty("leftOut").EnumerateObject().Sum(static reason => reason.Value.GetInt32()));

        int Count(string name) => report.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task The_report_lists_differences_and_names_neither_the_portal_nor_the_token()
    {
        await using var portal = await TestPortal.StartAsync();
        await using var liar = await PortalInBetween.StartAsync(portal.Portal.Address);
        liar.Answer = static (_, _, answer) => Task.FromResult(
            (answer.Http, answer.Json.Replace("No fields to update", "Ask http://127.0.0.1/ with admin-token-7", StringComparison.Ordinal)));
        portal.Portal.AddToken("admin-token-7");

        var (code, _, _) = await AskAsync(liar.Address, "--token", "admin-token-7");

        Assert.Equal(1, code);
        var first = Read().GetProperty("differences").EnumerateArray().First();
        Assert.Equal("bizproc.activity.update", first.GetProperty("method").GetString());
        Assert.Equal("400 ERROR_ACTIVITY_VALIDATION_FAILURE No fields to update", first.GetProperty("expected").GetString());
        Assert.Equal("400 ERROR_ACTIVITY_VALIDATION_FAILURE Ask http://<portal>/ with <token>", first.GetProperty("got").GetString());
        var more = Assert.Single(Read().GetProperty("notRecorded").GetProperty("differences").EnumerateArray());
        Assert.Equal(("template-update-nothing", false), (more.GetProperty("id").GetString(), more.TryGetProperty("line", out _)));
        Assert.EndsWith("Ask http://<portal>/ with <token>.", more.GetProperty("got").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("admin-token-7", await File.ReadAllTextAsync(_file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_portal_that_cannot_be_reached_leaves_the_earlier_report_as_it_was()
    {
        await File.WriteAllTextAsync(_file, "earlier", TestContext.Current.CancellationToken);

        var (code, _, error) = await AskAsync(new Uri("http://127.0.0.1:1"));

        Assert.Equal(3, code);
        Assert.StartsWith("The portal cannot be reached", error, StringComparison.Ordinal);
        Assert.Equal("earlier", await File.ReadAllTextAsync(_file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Json_is_all_that_is_printed_and_the_same_as_the_file()
    {
        await using var portal = await TestPortal.StartAsync();

        var (code, output, error) = await AskAsync(portal.Portal.Address, "--json");

        Assert.Equal(0, code);
        Assert.Equal(await File.ReadAllTextAsync(_file, TestContext.Current.CancellationToken), output.TrimEnd());
        Assert.Contains("recorded calls against", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_result_there_is_no_empty_file()
    {
        await AskAsync(new Uri("http://127.0.0.1:1"));

        Assert.False(File.Exists(_file));
    }

    public void Dispose() => File.Delete(_file);

    private Task<(int Code, string Output, string Error)> AskAsync(Uri portal, params string[] more) =>
        VerifyRun.RunAsync(["verify", "--portal", portal.ToString(), "--report", _file, .. more, .. more.Contains("--token") ? Array.Empty<string>() : ["--token", "admin"]]);

    private JsonElement Read() => JsonElement.Parse(File.ReadAllText(_file));
}
