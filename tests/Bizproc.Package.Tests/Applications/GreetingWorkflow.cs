using System.Text.Json.Nodes;
using Bizproc.Package.Tests.Support;

namespace Bizproc.Package.Tests.Applications;

/// <summary>A workflow that runs the application's action.</summary>
internal static class GreetingWorkflow
{
    /// <summary>Asserts that the application answers as it should.</summary>
    /// <param name="program">The program to start.</param>
    /// <param name="arguments">The arguments before those of the application.</param>
    public static async Task AssertAnswersAsync(string program, params string[] arguments)
    {
        var given = new JsonObject { ["client"] = "Ada & Bob", ["tone"] = "stern", ["times"] = "3" };

        var (values, health) = await Workflow.RunAsync("greet_client", given, program, arguments);

        Assert.Equal("Stern: hello Ada & Bob, 3 times", values.GetProperty("greeting").GetString());
        Assert.Equal("Healthy", health);
    }
}
