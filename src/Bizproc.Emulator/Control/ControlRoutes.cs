using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Page;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;

namespace Bizproc.Emulator.Control;

/// <summary>
/// The control calls below <c>/emulator/</c>, which real portals do not have. They read the portal's state, and change what a portal does not let
/// anybody change.
/// </summary>
internal sealed class ControlRoutes
{
    /// <summary>The names of the attempts in which an application may fail.</summary>
    public const string Installation = "The installation";
    public const string Updating = "The update";
    public const string Removal = "The removal";
    public const string Opening = "The settings page";

    private const string Search = "q=";
    private const string Done = """{"ok":true}""";

    private readonly PortalControl _portal;
    private readonly Dictionary<string, Func<string, string>> _reads;
    private readonly Dictionary<string, Func<ReadOnlyMemory<byte>, CancellationToken, Task<string>>> _writes;

    public ControlRoutes(PortalControl portal)
    {
        _portal = portal;
        var json = RequestJson.Default;
        _reads = new(StringComparer.Ordinal)
        {
            ["state"] = _ => portal.Store.Read(StateJsonWriter.Write),
            ["portal"] = _ => portal.Store.Read(PortalJsonWriter.Write),
            ["runs"] = id => portal.Store.Read(state => id.Length == 0 ? RunJsonWriter.WriteAll(state.Runs.Rows) : RunJsonWriter.Write(PortalControl.FindRun(state, id))),
            ["steps"] = activity => portal.Store.Read(state => StepOf(state, activity)),
            ["view"] = _ => portal.Store.Read(state => PageData.View(state, portal.ListFaults())),
            ["feed"] = search => portal.Store.Read(state => PageData.Feed(state, SearchOf(search))),
            ["stories"] = id => portal.Store.Read(state => PageData.Story(PortalControl.FindRun(state, id), state)),
            ["faults"] = _ => FaultJsonWriter.Write(portal.ListFaults()),
            ["requests"] = _ => portal.Store.Read(RequestJsonWriter.WriteRequests),
            ["answers"] = method => portal.Store.Read(state => RequestJsonWriter.WriteAnswers(state, method)),
            ["templates"] = id => portal.Store.Read(state => WorkflowJsonWriter.WriteTemplates(state, id)),
            ["workflows"] = id => portal.Store.Read(state => WorkflowJsonWriter.WriteWorkflows(state, id)),
            ["posts"] = _ => portal.Store.Read(static state => PostJsonWriter.Write(state.Posts.Rows)),
        };
        _writes = new(StringComparer.Ordinal)
        {
            ["reset"] = (_, _) => Task.FromResult(Do(portal.Reset)),
            ["seed"] = (body, _) => Task.FromResult(Do(() => portal.Reset(ReadSeed(body)))),
            ["shown"] = Reading(json.ShownRequest, request => Shown(request)),
            ["tokens"] = Reading(json.TokenRequest, AddToken),
            ["webhooks"] = Reading(json.WebhookRequest, request => Do(() => portal.AddWebhook(request.User, request.Secret))),
            ["run"] = Reading(json.StartRequest, request => $$"""{"id":"{{portal.StartRun(RequestReader.Run(request)).Id}}"}"""),
            ["steps"] = Reading(json.StepRequest, AddStep),
            ["templates"] = Reading(json.TemplateRequest, request => $$"""{"id":{{portal.Store.Change(state => TemplateContent.Add(state, request).Id)}}}"""),
            ["workflows"] = Reading(json.WorkflowStartRequest, request => $$"""{"id":"{{portal.Store.Change(state => WorkflowControl.Start(RequestReader.Workflow(request), state)).Id}}"}"""),
            ["answers"] = Reading(json.AnswerRequest, request => Do(() => portal.Store.Change(state => Teaching.Teach(state, RequestReader.Answer(request))))),
            ["again"] = Reading(json.AgainRequest, request => $$"""{"id":"{{portal.Repeat(request.Run).Id}}"}"""),
            ["faults"] = Reading(json.FaultRequest, request => Do(() => portal.AddFault(RequestReader.Fault(request)))),
            ["portal"] = Reading(json.PortalRequest, request => Do(() => portal.Configure(RequestReader.Settings(request, portal.Store.Read(static state => state.Settings)), request.Installed))),
            ["clock"] = Reading(json.ClockRequest, request => Do(() => portal.Advance(RequestReader.Span(request)))),
            ["install"] = Answering(json.LifeRequest, Installation, (request, stop) => portal.Life.InstallAsync(RequestReader.Application(request.Application), RequestReader.Handler(request), request.Page, stop)),
            ["update"] = Answering(json.UpdateRequest, Updating, (request, stop) => portal.Updates.UpdateAsync(RequestReader.Update(request), stop)),
            ["uninstall"] = Answering(json.LifeRequest, Removal, (request, stop) => portal.Life.UninstallAsync(RequestReader.Application(request.Application), RequestReader.Handler(request.Handler), request.Clean, stop)),
            ["finish"] = Answering(json.FinishRequest, Installation, (request, stop) => portal.Life.FinishInstallationAsync(RequestReader.Application(request.Application), stop)),
            ["settings"] = (body, stop) => OpenSettingsAsync(RequestReader.Page(Read(body, json.OpenRequest)), stop),
            ["users"] = Reading(json.UserRequest, request => Do(() => portal.DismissUser(request.User))),
            ["move"] = (body, stop) => MoveAsync(Read(body, json.MoveRequest), stop),
            ["bx24"] = ReadingAsync(json.ScriptRequest, (request, stop) => portal.ScriptAsync(request.Sid, request.Method, JsonBodyParser.ReadNode(request.Values), stop)),
        };
    }

    /// <summary>Answers a control call, such as <c>GET /emulator/state</c>.</summary>
    /// <param name="verb">The HTTP method.</param>
    /// <param name="path">The path after <c>/emulator/</c>.</param>
    /// <param name="body">The body. It is read as JSON, whatever its content type.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<(int Http, string Json)> AnswerAsync(string verb, string path, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        string[] parts = path.Split('/', 2);
        string rest = parts.Length > 1 ? parts[1] : "";
        try
        {
            if (verb == "GET" && _reads.TryGetValue(parts[0], out var read)) return (StatusCodes.Status200OK, read(rest));
            if (verb == "POST" && rest.Length == 0 && _writes.TryGetValue(parts[0], out var write))
                return (StatusCodes.Status200OK, await write(body, cancellationToken).ConfigureAwait(false));

            if (verb == "DELETE" && parts[0] == "answers")
                return (StatusCodes.Status200OK, Do(() => _portal.Store.Change(state => state.Answers.Remove(rest.Length == 0 ? null : rest))));

            if (verb == "DELETE" && path == "faults") return (StatusCodes.Status200OK, Do(_portal.ClearFaults));

            throw new ControlException("UNKNOWN_CONTROL_CALL", $"The emulator has no {verb} /emulator/{path}");
        }
        catch (ControlException wrong)
        {
            return Refused(wrong);
        }
        catch (ApplicationFailedException failed)
        {
            return (StatusCodes.Status502BadGateway, ResultJsonWriter.Write(failed));
        }
        catch (JsonException wrong)
        {
            return Refused(new ControlException("WRONG_REQUEST", $"The body is not valid JSON for this call: {wrong.Message}"));
        }
    }

    private static Func<ReadOnlyMemory<byte>, CancellationToken, Task<string>> Reading<T>(JsonTypeInfo<T> type, Func<T, string> answer)
        where T : class => (body, _) => Task.FromResult(answer(Read(body, type)));

    private static Func<ReadOnlyMemory<byte>, CancellationToken, Task<string>> ReadingAsync<T>(JsonTypeInfo<T> type, Func<T, CancellationToken, Task> act)
        where T : class => async (body, stop) =>
        {
            await act(Read(body, type), stop).ConfigureAwait(false);
            return Done;
        };

    /// <summary>Answers with the state of the application, after it has answered well.</summary>
    private static Func<ReadOnlyMemory<byte>, CancellationToken, Task<string>> Answering<T>(
        JsonTypeInfo<T> type, string attempt, Func<T, CancellationToken, Task<ApplicationResult>> act)
        where T : class => async (body, stop) =>
        {
            var result = await act(Read(body, type), stop).ConfigureAwait(false);
            return ResultJsonWriter.Write(result.RequireSuccess(attempt));
        };

    private static T Read<T>(ReadOnlyMemory<byte> body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, type) ?? throw new ControlException("WRONG_REQUEST", "The body must be a JSON object, not null");
        }
        catch (JsonException wrong)
        {
            throw new ControlException("WRONG_REQUEST", $"The body is not valid JSON for this call: {JsonMistake.Describe(wrong, type)}");
        }
    }

    private static (int Http, string Json) Refused(ControlException wrong) =>
        (StatusCodes.Status400BadRequest, ResponseJsonWriter.Failure(wrong.Error, wrong.Message));

    /// <summary>Gets the words of <c>feed/q=words</c>. The server decodes all of a path but its slashes.</summary>
    private static string SearchOf(string rest) =>
        rest.StartsWith(Search, StringComparison.Ordinal) ? rest[Search.Length..].Replace("%2F", "/", StringComparison.OrdinalIgnoreCase) : "";

    private static string Do(Action act)
    {
        act();
        return Done;
    }

    private static PortalSeed ReadSeed(ReadOnlyMemory<byte> body)
    {
        try
        {
            return PortalSeed.Parse(body);
        }
        catch (FormatException wrong)
        {
            throw new ControlException("WRONG_SEED", wrong.Message);
        }
    }

    private static string Shown(ShownRequest request)
    {
        var filter = request.Filter is null ? null : JsonBodyParser.ReadNode(request.Filter);
        string edition = RequestReader.EditionName(request.Edition);
        return $$"""{"shown":{{(PortalControl.IsShown(filter, request.DocumentType, edition) ? "true" : "false")}}}""";
    }

    private string AddToken(TokenRequest request)
    {
        var caller = new Caller(request.Application, request.User, request.Admin);
        _portal.AddToken(request.Token, caller, request.Scopes ?? [AccessGrant.Bizproc], request.Expired);
        return Done;
    }

    private string AddStep(StepRequest request)
    {
        string token = _portal.AddStep(request.Workflow, request.Activity, request.Event);
        return $$"""{"token":"{{JsonEncodedText.Encode(token)}}"}""";
    }

    private async Task<string> MoveAsync(MoveRequest request, CancellationToken cancellationToken)
    {
        var address = await _portal.Mover.MoveAsync(request.Address, request.Redirect, cancellationToken).ConfigureAwait(false);
        return $$"""{"ok":true,"address":"{{address}}"}""";
    }

    private async Task<string> OpenSettingsAsync(SettingsRequest request, CancellationToken cancellationToken)
    {
        var post = await _portal.OpenSettingsAsync(request, cancellationToken).ConfigureAwait(false);
        var reply = new ApplicationReply(post, post.Reply!);
        reply.RequireSuccess(Opening);
        return ResultJsonWriter.Write(post, reply);
    }

    private static string StepOf(PortalState state, string activity) => state.Steps.Find(activity, state.Clock.GetUtcNow()) is { } step
        ? RunJsonWriter.Write(step)
        : throw new ControlException("STEP_NOT_FOUND", $"There is no step '{activity}'");
}
