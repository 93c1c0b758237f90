using Bizproc.IntegrationTests.RoundTrips;
using Bizproc.IntegrationTests.Stored;

namespace Bizproc.IntegrationTests.Deployments;

/// <summary>
/// An application with one portal: deploys, counts its requests, and compares the portal with the result of plain adds.
/// </summary>
internal sealed class Deployer : IAsyncDisposable
{
    private static readonly Uri FirstUrl = new("https://app.example.com");

    private readonly RequestRecorder _requests = new();
    private readonly HttpClient _http;

    private Deployer(TestPortal portal)
    {
        Test = portal;
        _http = new HttpClient(_requests);
    }

    public TestPortal Test { get; }

    /// <summary>The methods called since the last check.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            string[] methods = [.. _requests.Methods];
            _requests.Methods.Clear();
            return methods;
        }
    }

    public static async Task<Deployer> StartAsync() => new(await TestPortal.StartAsync());

    /// <summary>A client of the portal that never waits.</summary>
    public PortalClient Client(Uri? publicUrl = null, IPortalValues? values = null, string token = "admin", string? refreshToken = null, ITokenStore? tokens = null, HttpClient? http = null) =>
        new(http ?? _http, new PortalOptions
        {
            Portal = Test.Portal.Address,
            AccessToken = token,
            RefreshToken = refreshToken,
            Application = new ApplicationCredentials("app.1", "secret.1") { AuthorizationServer = Test.Portal.Address },
            Tokens = tokens,
            PublicUrl = publicUrl ?? FirstUrl,
            // The time limit is longer than any wait that the impatient clock skips.
            Limits = new PortalLimits { Burst = 0, Timeout = TimeSpan.FromHours(20) },
            Time = new ImpatientTime(),
            Values = values,
        });

    public Task<DeploymentPlan> PlanAsync(ActionDefinition[] actions, DeploymentOptions? options = null) =>
        BizprocDeployment.PlanAsync(actions, Client(), options, TestContext.Current.CancellationToken);

    public Task<DeploymentReport> DeployAsync(ActionDefinition[] actions, DeploymentOptions? options = null, PortalClient? client = null) =>
        BizprocDeployment.DeployAsync(actions, client ?? Client(), options, TestContext.Current.CancellationToken);

    /// <summary>Asserts that the portal has exactly these actions, each as a plain add would have stored it.</summary>
    public async Task AssertHasAsync(ActionDefinition[] actions, PortalClient? client = null)
    {
        Assert.Equal(
            actions.Select(static action => $"{action}").Order(StringComparer.Ordinal),
            Test.Activities.Select(static row => $"{(row.GetProperty("IS_ROBOT").GetString() == "Y" ? "robot" : "activity")} {row.GetProperty("CODE")}").Order(StringComparer.Ordinal));

        await AssertContainsAsync(actions, client);
    }

    /// <summary>Asserts that the portal has these actions, each as a plain add would have stored it.</summary>
    public async Task AssertContainsAsync(ActionDefinition[] actions, PortalClient? client = null)
    {
        var values = await (client ?? Client()).GetValuesAsync(TestContext.Current.CancellationToken);
        await using var judge = await TestPortal.StartAsync();
        foreach (var action in actions)
        {
            byte[] json = new byte[action.GetLength(ActionCommand.Add, ActionFields.All, values)];
            action.Write(json, ActionCommand.Add, ActionFields.All, values);
            Assert.Equal("true", await judge.CallAsync(action.GetMethod(ActionCommand.Add), System.Text.Encoding.UTF8.GetString(json)));
            StoredAssert.Equal(StoredAction.Read(judge, action.Code), StoredAction.Read(Test, action.Code));
        }
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return Test.DisposeAsync();
    }
}
