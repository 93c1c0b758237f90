using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc.Generators.Tests.Compatibility;

/// <summary>A workflow template that a customer saved with an action as it was, on an emulated portal, with the library as the handler.</summary>
internal sealed class SavedWorkflow : IAsyncDisposable
{
    private const int Filled = 3;
    private const int Empty = Filled;
    private const int Steps = Empty + 2;

    private static readonly DocumentType Deal = new("crm", "CCrmDocumentDeal", "DEAL");
    private static readonly PortalFormats Formats = new(CultureInfo.GetCultureInfo("de-DE"), TimeZoneInfo.Utc);

    private readonly EmulatedPortal _portal;
    private readonly TestHandler _handler;
    private readonly PortalClient _client;
    private readonly ConcurrentDictionary<string, ReceivedPost> _posts;
    private readonly RunningAction _current;

    private SavedWorkflow(EmulatedPortal portal, TestHandler handler, ConcurrentDictionary<string, ReceivedPost> posts, RunningAction current)
    {
        _portal = portal;
        _handler = handler;
        _client = portal.CreateClient(publicUrl: handler.Url("/"));
        _posts = posts;
        _current = current;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Starts a portal, and a handler that returns a value for each return property.</summary>
    public static async Task<SavedWorkflow> StartAsync()
    {
        var portal = await EmulatedPortal.StartAsync(Stop);
        var posts = new ConcurrentDictionary<string, ReceivedPost>();
        var current = new RunningAction();
        var client = portal.CreateClient();
        var handler = await TestHandler.StartAsync(async context =>
        {
            var post = TestHandler.PostOf(context);
            string step = post["event_token"].Split('|')[1];
            posts[step] = post;
            if (post["use_subscription"] != "Y") return;

            int i = current.Names.IndexOf(step);
            var values = new JsonObject();
            foreach (var result in current.Action!.Results)
            {
                if (i < Steps - 1) values[result.Key] = SampleValues.Returned(result, i);
            }

            await client.CallAsync("bizproc.event.send", new JsonObject { ["EVENT_TOKEN"] = post["event_token"], ["RETURN_VALUES"] = values }, context.RequestAborted);
        });
        return new(portal, handler, posts, current);
    }

    /// <summary>Saves a workflow with an action, runs it, changes the action, and runs it again. Each code of the action gets its turn.</summary>
    public async Task<string?> FindLossAsync(Type beforeType, Type? nowType)
    {
        var before = RegisteredAction.CreateAll(beforeType, _handler.Url("/"));
        var now = nowType is null ? [] : RegisteredAction.CreateAll(nowType, _handler.Url("/"));
        foreach (var saved in before)
        {
            if (await FindLossAsync(saved, before, now) is { } loss) return loss;
        }

        return null;
    }

    private async Task<string?> FindLossAsync(RegisteredAction saved, RegisteredAction[] before, RegisteredAction[] now)
    {
        _portal.Reset();
        await Deployment.RegisterAsync(_client, before);
        int template = _portal.AddTemplate(CreateTemplate(saved));
        var was = await ObserveAsync(template, saved, saved);

        await Deployment.ChangeAsync(_client, before, now);
        return Observation.FindLoss(was, await ObserveAsync(template, saved, Deployment.FindSame(now, saved)));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _handler.DisposeAsync();
    }

    /// <summary>Creates steps with values, one that was left empty, and one that was saved before the action had its properties.</summary>
    private WorkflowTemplate CreateTemplate(RegisteredAction action)
    {
        var template = new WorkflowTemplate("Saved", Deal);
        _current.Names.Clear();
        for (int i = 0; i < Steps; i++)
        {
            var values = new JsonObject();
            foreach (var input in action.Inputs)
            {
                // A step that was edited after a key had been renamed has values under both, and one that was not, under the former key only.
                var keys = action.KeysOf(input.Key).ToList();
                int at = Math.Max(0, keys.IndexOf(input.Key));
                if (i < Filled && at < i % Math.Max(1, keys.Count)) continue;

                // The designer does not save a step without a value that is demanded.
                if (i < Filled || (input.IsRequired && (i == Empty || !input.HasDefault))) values[input.Key] = SampleValues.Entered(input, i + at);
                else if (i == Empty) values[input.Key] = "";
            }

            var settings = new JsonObject();
            if (action.IsDecidedByDesigner) settings["UseSubscription"] = i % 2 == 0 ? "Y" : "N";
            var step = template.Steps.Run(action.Definition.Code, values, settings);
            _current.Names.Add(step.Name);
            foreach (var result in action.Results)
            {
                template.Variables[$"{result.Key}{i}"] = new WorkflowVariable(PropertyType.String) { IsMultiple = true };
                template.Steps.SetVariable($"{result.Key}{i}", step.Result(result.Key));
            }
        }

        return template;
    }

    private async Task<Observation> ObserveAsync(int template, RegisteredAction before, RegisteredAction? now)
    {
        _posts.Clear();
        _current.Action = now;
        var offered = await OfferedPlaces.ListAsync(_portal, _client, now, before.Definition.Code);
        string id = _portal.StartWorkflow(new WorkflowRequest(template)).Id;
        try
        {
            await _portal.WaitWorkflowAsync(id, Stop);
        }
        catch (InvalidOperationException)
        {
            return new(now, Completes: false, offered, []);
        }

        await Eventually.TrueAsync(() => _posts.Count == Steps);
        var variables = _portal.GetWorkflow(id).Variables;
        return new(now, Completes: true, offered, [.. Enumerable.Range(0, Steps).Select(i => ReadStep(i, before, now!, variables))]);
    }

    private SavedStep ReadStep(int i, RegisteredAction before, RegisteredAction now, JsonElement variables)
    {
        var post = _posts[_current.Names[i]];
        bool fails = false;
        object? read = null;
        try
        {
            (read, _) = now.Class.Read(Encoding.UTF8.GetBytes(post.Body), Formats);
        }
        catch (BizprocBindingException)
        {
            fails = true;
        }

        return new(
            IsAnswered: i < Steps - 1,
            fails,
            post["use_subscription"] == "Y",
            before.Inputs.ToDictionary(static input => input.Key, input => ReadInput(post, input.Key, before, now, read)),
            before.Results.ToDictionary(static result => result.Key, result => variables.TryGetProperty($"{result.Key}{i}", out var value) ? value : default));
    }

    /// <summary>Reads what a property of the class holds: of several texts the first, if it holds one.</summary>
    private static string[] ReadInput(ReceivedPost post, string key, RegisteredAction before, RegisteredAction now, object? read)
    {
        // The value of a former key belongs to the property that had it.
        if (before.KeysOf(key).FirstOrDefault(each => now.KeysOf(each).Count > 0) is { } kept && !now.KeysOf(kept).SequenceEqual(now.KeysOf(key))) return [];

        // The portal sends all keys of a property, but only the class shows if the library has read one, and it reads the first with a value.
        var keys = now.KeysOf(key);
        if (keys.Count > 1 && ((read is not null && IsEmpty(read, keys[0])) || keys.First(each => each == key || TextsOf(post, each).Length > 0) != key)) return [];

        string[] texts = TextsOf(post, key);
        return now.Inputs.Any(input => input.Key == key && input.IsMultiple) ? texts : [.. texts.Take(1)];
    }

    private static string[] TextsOf(ReceivedPost post, string key) =>
    [
        .. post.Fields.Where(field => field.Key == $"properties[{key}]" || field.Key.StartsWith($"properties[{key}][", StringComparison.Ordinal))
            .Select(static field => field.Value).Where(static text => text.Length > 0),
    ];

    private static bool IsEmpty(object read, string key)
    {
        var member = read.GetType().GetProperties().Single(member => member.GetCustomAttribute<BizprocPropertyAttribute>()?.Key == key);
        return member.GetValue(read) is null or ICollection { Count: 0 };
    }

    /// <summary>The action that is registered, and the names of its steps.</summary>
    private sealed class RunningAction
    {
        public RegisteredAction? Action { get; set; }

        public List<string> Names { get; } = [];
    }
}
