using Bizproc.Package.Tests.Support;

namespace Bizproc.Package.Tests.Applications;

/// <summary>The same application, compiled with native AOT.</summary>
public class NativeApplicationTests(PackageFeed feed)
{
    [Fact]
    public async Task It_answers_a_portal_as_the_other_does_and_is_published_without_a_warning()
    {
        Assert.SkipUnless(LongTests.AreWanted, LongTests.Reason);
        Assert.SkipUnless(NativeLinker.IsThere, NativeLinker.Reason);
        string folder = feed.Copy("Application", into: "Native");

        var published = await DotnetCommand.RunAsync(folder, "publish", "--output", "published");

        published.AssertClean();
        Assert.Contains("Generating native code", published.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\bIL[23]\d{3}\b", published.Output);
        string program = Path.Join(folder, "published", "Application");
        Assert.False(File.Exists(program + ".dll"));
        await GreetingWorkflow.AssertAnswersAsync(program);
    }
}
