using System.Diagnostics;
using System.Text.Json.Nodes;
using Bizproc.Emulator;
using Microsoft.Extensions.DependencyInjection;

namespace Bizproc.Tool.Tests.Trial;

/// <summary>An emulated portal with a deal, and an application on it whose handler adds two numbers.</summary>
public abstract class TrialTest : IAsyncLifetime
{
    /// <summary>The assembly with the action of the application.</summary>
    protected static string Library { get; } = Path.Join(AppContext.BaseDirectory, "Bizproc.TestSupport.dll");

    /// <summary>The work of the handler, which a test may replace.</summary>
    protected Work Work { get; } = new();

    /// <summary>A task for handlers that do not end before the test.</summary>
    protected TaskCompletionSource Never { get; } = new();

    protected EmulatedPortal Portal { get; private set; } = null!;

    protected TestApplication Application { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        Portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        Application = await TestApplication.StartAsync(Portal, static builder => builder.AddHandler<Sum, SumHandler>(), services: services => services.AddSingleton(Work));
        await Application.DeployAsync(Portal);
        await Portal.CreateClient().CallAsync("crm.deal.add", new JsonObject { ["fields"] = new JsonObject { ["TITLE"] = "Roof" } }, TestContext.Current.CancellationToken);
    }

    public virtual async ValueTask DisposeAsync()
    {
        Never.TrySetResult();
        await Application.DisposeAsync();
        await Portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Gets the arguments of a trial.</summary>
    protected IEnumerable<string> Line(params string[] arguments) => ["try", "sum", "--portal", Portal.Address.ToString(), "--assembly", Library, .. arguments];

    /// <summary>Starts a trial as a process.</summary>
    protected Process Start()
    {
        var start = ToolRun.CreateStart(folder: null, Line("--set", "one=2"));
        start.Environment["BIZPROC_TOKEN"] = "admin";
        return Process.Start(start)!;
    }

    /// <summary>Gets the names of the templates on the portal.</summary>
    protected async Task<List<string>> TemplatesAsync()
    {
        var names = new List<string>();
        await foreach (var template in Portal.CreateClient().ListWorkflowTemplatesAsync(cancellationToken: TestContext.Current.CancellationToken)) names.Add(template.Name);
        return names;
    }
}
