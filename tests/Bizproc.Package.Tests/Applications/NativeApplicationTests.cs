using System.Text.Json.Nodes;
using Bizproc.Package.Tests.Support;

namespace Bizproc.Package.Tests.Applications;

/// <summary>Applications that are compiled with native AOT.</summary>
public class NativeApplicationTests(PackageFeed feed)
{
    [Fact]
    public async Task It_answers_a_portal_as_the_other_does_and_is_published_without_a_warning() =>
        await GreetingWorkflow.AssertAnswersAsync(await PublishAsync("Application"));

    [Fact]
    public async Task One_that_keeps_its_calls_in_a_file_loses_none_when_it_is_killed()
    {
        string program = await PublishAsync("KeptApplication");
        var stop = TestContext.Current.CancellationToken;
        await using var portal = await EmulatedPortal.StartAsync(stop);
        await using var application = await RunningApplication.StartAsync(portal, program);
        await portal.InstallAsync(new Uri(application.Address, "/bizproc/install"), hasPage: true, cancellationToken: stop);
        List<string> accepted = [];
        for (int cups = 1; cups <= 4; cups++)
        {
            var run = await portal.RunAsync(new RunRequest("brew") { Values = new JsonObject { ["cups"] = cups } }, stop);
            Assert.Equal(200, run.Handler?.Status);
            accepted.Add(run.Id);
        }

        await application.KillAsync();
        Assert.Contains(accepted, id => portal.GetRun(id).State == StepState.Waiting);
        await application.StartAgainAsync();

        string[] litres = ["0.25", "0.5", "0.75", "1"];
        foreach (var (id, expected) in accepted.Zip(litres))
            Assert.Equal(expected, (await portal.WaitAsync(id, stop)).Values.GetProperty("litres").ToString());
    }

    /// <summary>Publishes one of the projects of these tests.</summary>
    /// <returns>The path of the program.</returns>
    private async Task<string> PublishAsync(string project)
    {
        Assert.SkipUnless(LongTests.AreWanted, LongTests.Reason);
        Assert.SkipUnless(NativeLinker.IsThere, NativeLinker.Reason);
        string folder = feed.Copy(project, into: "Native" + project);

        var published = await DotnetCommand.RunAsync(folder, "publish", "--output", "published");

        published.AssertClean();
        Assert.Contains("Generating native code", published.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\bIL[23]\d{3}\b", published.Output);
        string program = Path.Join(folder, "published", project);
        Assert.False(File.Exists(program + ".dll"));
        return program;
    }
}
