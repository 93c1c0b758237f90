using System.Text.Json.Nodes;
using System.Text;
using Bizproc.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Logging;

namespace Bizproc.AspNetCore.Tests.Watching;

/// <summary>The log answers the question "Which deal was that?".</summary>
public sealed class ScopeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_that_a_call_does_is_logged_with_what_it_is_about()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var log = new FakeLogCollector();
        await using var application = await StartAsync(portal, log);

        var run = await RunAsync(portal);
        await portal.WaitAsync(run.Id, Stop);
        await Eventually.TrueAsync(() => log.Lines.Any(static line => line.Is("Handled")));

        var handled = log.Lines.First(static line => line.Is("Handled"));
        var scope = handled.Scope;
        Assert.Equal(portal.Address.Host, scope["Portal"]);
        Assert.Equal(portal.MemberId, scope["MemberId"]);
        Assert.Equal("sum", scope["Action"]);
        Assert.Equal("crm/CCrmDocumentDeal/DEAL_7", scope["Document"]);
        Assert.NotEmpty(scope["Workflow"]);
        Assert.StartsWith($"sum of {portal.Address.Host} for crm/CCrmDocumentDeal/DEAL_7 in workflow {scope["Workflow"]} was handled", handled.Text, StringComparison.Ordinal);

        var own = log.Lines.First(static line => line.Text == "the handler's own line");
        Assert.Equal(scope, own.Scope.Where(item => scope.ContainsKey(item.Key)).ToDictionary());
        var first = log.Lines.First(static line => line.Is("Pinned"));
        Assert.Equal("crm/CCrmDocumentDeal/DEAL_7", first.Scope["Document"]);
    }

    [Fact]
    public async Task A_refused_call_says_what_it_claims_to_be_about_in_one_line_and_what_to_do()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var log = new FakeLogCollector();
        await using var application = await StartAsync(portal, log);
        using var http = new HttpClient();
        const string Form = "code=sum&event_token=w&workflow_id=a%0Ab&document_id[]=crm&document_id[]=Deal&document_id[]=7&auth[member_id]=nobody";

        using var response = await http.PostAsync(
            new Uri(application.Address, "/bizproc/sum"), new StringContent(Form, Encoding.ASCII, "application/x-www-form-urlencoded"), Stop);

        var refused = Assert.Single(log.Lines, static line => line.Is("Refused"));
        var scope = refused.Scope;
        Assert.Equal("crm/Deal/7", scope["Document"]);
        Assert.Equal("a b", scope["Workflow"]);
        Assert.EndsWith(
            "The application is not installed on this portal. Open or install the application again there. If a restart lost the portal, register an IPortalStore that keeps portals",
            refused.Text,
            StringComparison.Ordinal);
        Assert.Equal("The application is not installed on this portal", await response.Content.ReadAsStringAsync(Stop));
    }

    private static Task<EmulatedRun> RunAsync(EmulatedPortal portal) => portal.RunAsync(
        new RunRequest("sum") { Values = new JsonObject { ["one"] = 1, ["other"] = 2 }, DocumentId = ["crm", "CCrmDocumentDeal", "DEAL_7"] }, Stop);

    private static async Task<TestApplication> StartAsync(EmulatedPortal portal, FakeLogCollector log)
    {
        var work = new Work();
        var application = await TestApplication.StartAsync(
            portal,
            static builder => builder.AddHandler<Sum, SumHandler>(),
            services: services => services.AddSingleton(work).AddSingleton<ILoggerProvider>(new FakeLoggerProvider(log)));
        var logger = application.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Handler");
        work.DoAsync = (_, _) =>
        {
#pragma warning disable CA1848 // One line of a test.
            logger.LogInformation("the handler's own line");
            return Task.CompletedTask;
        };
        await application.DeployAsync(portal);
        return application;
    }
}
