using Application._1.Actions;
using Bizproc.Testing;

namespace Application._1.Tests;

public sealed class GreetClientTests
{
    [Fact]
    public async Task A_workflow_gets_the_greeting()
    {
        // Starts this application in memory, and installs it on an emulated portal.
        await using var app = await BizprocTestHost.StartAsync<Program>(cancellationToken: TestContext.Current.CancellationToken);

        // Runs the robot as an automation rule does.
        var done = await app.RunAsync<GreetClient>(new() { ["client"] = "Ada" }, TestContext.Current.CancellationToken);

        Assert.Equal("Hello, Ada!", done.Greeting);
    }
}
