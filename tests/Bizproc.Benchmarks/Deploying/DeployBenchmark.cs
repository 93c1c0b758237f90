using Bizproc.Benchmarks.Budgets;
using Bizproc.Benchmarks.Keystroke;

namespace Bizproc.Benchmarks.Deploying;

/// <summary>The number of requests that the client needs to deploy all actions of a project to a portal.</summary>
internal static class DeployBenchmark
{
    private const int Changed = 5;

    public static async Task<IReadOnlyList<Budget>> RunAsync()
    {
        await using var portal = await EmulatedPortal.StartAsync();
        using var requests = new RequestCounter();
        using var http = new HttpClient(requests);
        var client = new PortalClient(http, new PortalOptions
        {
            Portal = portal.Address,
            AccessToken = "admin",
            PublicUrl = new Uri("https://app.example.com"),
            Limits = new PortalLimits { Burst = 0 },
        });
        var actions = DeclaredActions.Compile(changed: 0);
        var changed = DeclaredActions.Compile(Changed);

        Console.WriteLine($"{actions.Length} actions of 3 properties, as the generator writes them, and an emulated portal");
        int first = await CountAsync("first time", actions, DeploymentOutcome.Added, Declarations.Count);
        int unchanged = await CountAsync("nothing changed", actions, DeploymentOutcome.Unchanged, Declarations.Count);
        int some = await CountAsync($"{Changed} changed", changed, DeploymentOutcome.Updated, Changed);
        return
        [
            new($"requests for {actions.Length} actions, first time", first, Bound.AtMost, 4, "0"),
            new($"requests for {actions.Length} actions, nothing changed", unchanged, Bound.AtMost, 1, "0"),
            new($"requests for {actions.Length} actions, {Changed} changed", some, Bound.AtMost, 2, "0"),
        ];

        async Task<int> CountAsync(string what, IReadOnlyList<ActionDefinition> declared, DeploymentOutcome outcome, int expected)
        {
            var report = await BizprocDeployment.DeployAsync(declared, client);
            int count = requests.Take();
            int done = report.Actions.Count(action => action.Outcome == outcome);
            bool isDone = report.IsComplete && done == expected;
            Console.WriteLine($"  {what,-18}{count,3} requests, {done} {outcome}{(isDone ? "" : $" WHERE {expected} WERE EXPECTED")}");
            return count;
        }
    }
}
