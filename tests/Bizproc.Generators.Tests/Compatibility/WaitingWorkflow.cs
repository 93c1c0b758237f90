using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc.Generators.Tests.Compatibility;

/// <summary>A workflow that waits for the answer of an action while a deployment changes the action.</summary>
internal sealed class WaitingWorkflow : IAsyncDisposable
{
    private static readonly DocumentType Deal = new("crm", "CCrmDocumentDeal", "DEAL");

    private readonly TestHandler _handler;
    private readonly PortalClient _client;

    private WaitingWorkflow(EmulatedPortal portal, TestHandler handler)
    {
        Portal = portal;
        _handler = handler;
        _client = portal.CreateClient(publicUrl: handler.Url("/"));
    }

    public EmulatedPortal Portal { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<WaitingWorkflow> StartAsync() => new(await EmulatedPortal.StartAsync(Stop), await TestHandler.StartAsync());

    /// <summary>Lets a workflow wait, changes the action, answers the call, and compares what arrives with what would arrive without the change.</summary>
    public async Task<WaitingAnswer> AnswerAsync(Type beforeType, Type? nowType)
    {
        var before = RegisteredAction.CreateAll(beforeType, _handler.Url("/"));
        var now = nowType is null ? [] : RegisteredAction.CreateAll(nowType, _handler.Url("/"));
        var saved = before[0];
        if (await RunAsync(saved, before, before) is not { } was || await RunAsync(saved, before, now) is not { } values) return WaitingAnswer.None;

        string[] keys = [.. saved.Results.Select(static result => result.Key).Where(key => !IsEmpty(was, key))];
        Assert.NotEmpty(keys);
        int lost = keys.Count(key => IsEmpty(values, key));
        if (lost > 0) return now.Any(action => action.Definition.Code == saved.Definition.Code) ? WaitingAnswer.LosesValue : WaitingAnswer.LosesAll;
        return keys.All(key => JsonElement.DeepEquals(was.GetProperty(key), values.GetProperty(key))) ? WaitingAnswer.Arrives : WaitingAnswer.Differs;
    }

    /// <summary>Reads the designer before and after a change.</summary>
    public async Task<(DesignerView Before, DesignerView Now)> ReadDesignerAsync(Type beforeType, Type? nowType)
    {
        var before = RegisteredAction.CreateAll(beforeType, _handler.Url("/"));
        var now = nowType is null ? [] : RegisteredAction.CreateAll(nowType, _handler.Url("/"));
        Portal.Reset();
        await Deployment.RegisterAsync(_client, before);
        var was = await DesignerView.ReadAsync(Portal, _client, before[0], before[0]);
        await Deployment.ChangeAsync(_client, before, now);
        return (was, await DesignerView.ReadAsync(Portal, _client, before[0], Deployment.FindSame(now, before[0])));
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        await _handler.DisposeAsync();
    }

    /// <summary>Runs the workflow, and gets its variables; <see langword="null"/> if it does not wait.</summary>
    private async Task<JsonElement?> RunAsync(RegisteredAction saved, RegisteredAction[] before, RegisteredAction[] now)
    {
        Portal.Reset();
        _handler.Posts.Clear();
        await Deployment.RegisterAsync(_client, before);
        string id = Portal.StartWorkflow(new WorkflowRequest(Portal.AddTemplate(CreateTemplate(saved)))).Id;
        await Eventually.TrueAsync(() => !_handler.Posts.IsEmpty);
        var post = _handler.Posts.Single();
        if (post["use_subscription"] != "Y") return null;

        await Deployment.ChangeAsync(_client, before, now);
        Assert.Equal(EmulatedWorkflowState.Running, Portal.GetWorkflow(id).State);

        var values = new JsonObject();
        foreach (var result in saved.Results) values[result.Key] = SampleValues.Returned(result, 0);
        await _client.CallAsync("bizproc.event.send", new JsonObject { ["EVENT_TOKEN"] = post["event_token"], ["RETURN_VALUES"] = values }, Stop);
        await Portal.WaitWorkflowAsync(id, Stop);
        return Portal.GetWorkflow(id).Variables;
    }

    private static WorkflowTemplate CreateTemplate(RegisteredAction action)
    {
        var values = new JsonObject();
        foreach (var input in action.Inputs) values[input.Key] = SampleValues.Entered(input, 0);
        var template = new WorkflowTemplate("Waits", Deal);
        var step = template.Steps.Run(action.Definition.Code, values, action.IsDecidedByDesigner ? new JsonObject { ["UseSubscription"] = "Y" } : []);
        foreach (var result in action.Results)
        {
            template.Variables[result.Key] = new WorkflowVariable(PropertyType.String) { IsMultiple = true };
            template.Steps.SetVariable(result.Key, step.Result(result.Key));
        }

        return template;
    }

    private static bool IsEmpty(JsonElement variables, string key) => !variables.TryGetProperty(key, out var value) || value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().All(static each => $"{each}".Length == 0),
        _ => $"{value}".Length == 0,
    };
}
