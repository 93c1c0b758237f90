using System.Text.Json.Nodes;
using Bizproc.Package.Tests.Support;

namespace Bizproc.Package.Tests.Applications;

/// <summary>An application that references <c>Bizproc.AspNetCore</c> and nothing else.</summary>
public class ApplicationTests(PackageFeed feed)
{
    [Fact]
    public async Task It_builds_without_a_warning_and_answers_a_portal()
    {
        string folder = feed.Copy("Application");

        var built = await DotnetCommand.RunAsync(folder, "build");

        built.AssertClean();
        await AssertAnswersAsync("dotnet", Path.Join(folder, "bin", "Debug", "net10.0", "Application.dll"));
    }

    [Fact]
    public async Task Compiled_ahead_of_time_it_does_the_same_without_a_warning()
    {
        Assert.SkipUnless(NativeLinker.IsThere, NativeLinker.Reason);
        string folder = feed.Copy("Application", into: "Native");

        var published = await DotnetCommand.RunAsync(folder, "publish", "--output", "published");

        published.AssertClean();
        Assert.Contains("Generating native code", published.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\bIL[23]\d{3}\b", published.Output);
        string program = Path.Join(folder, "published", "Application");
        Assert.False(File.Exists(program + ".dll"));
        await AssertAnswersAsync(program);
    }

    private static async Task AssertAnswersAsync(string program, params string[] arguments)
    {
        var given = new JsonObject { ["client"] = "Ada & Bob", ["tone"] = "stern", ["times"] = "3" };

        var (values, health) = await Workflow.RunAsync("greet_client", given, program, arguments);

        Assert.Equal("Stern: hello Ada & Bob, 3 times", values.GetProperty("greeting").GetString());
        Assert.Equal("Healthy", health);
    }
}
