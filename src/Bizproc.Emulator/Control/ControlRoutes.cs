using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bizproc.Emulator.Access;
using Bizproc.Emulator.Control.Requests;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Page;
using Bizproc.Emulator.Workflow;

namespace Bizproc.Emulator.Control;

/// <summary>The calls under <c>/emulator/</c>, which no portal has: looking into it, and changing what a portal does not let one change.</summary>
internal sealed class ControlRoutes
{
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
            ["state"] = _ => Locked(() => StateJsonWriter.Write(portal.Store)),
            ["portal"] = _ => Locked(() => PortalJsonWriter.Write(portal.Store)),
            ["runs"] = id => Locked(() => id.Length == 0 ? RunJsonWriter.WriteAll(portal.Store.Runs.Rows) : RunOf(id)),
            ["steps"] = activity => Locked(() => StepOf(activity)),
            ["view"] = _ => Locked(() => PageData.View(portal.Store)),
            ["feed"] = _ => Locked(() => PageData.Feed(portal.Store)),
            ["stories"] = id => Locked(() => PageData.Story(FindRun(id), portal.Store)),
            ["posts"] = _ => Locked(() => PostJsonWriter.Write(portal.Store.Posts.Rows)),
        };
        _writes = new(StringComparer.Ordinal)
        {
            ["reset"] = (_, _) => Task.FromResult(Do(portal.Reset)),
            ["shown"] = Reading(json.ShownRequest, request => Shown(request)),
            ["tokens"] = Reading(json.TokenRequest, AddToken),
            ["webhooks"] = Reading(json.WebhookRequest, request => Do(() => portal.AddWebhook(request.User, request.Secret))),
            ["run"] = Reading(json.StartRequest, request => $$"""{"id":"{{portal.StartRun(RequestReader.Run(request)).Id}}"}"""),
            ["steps"] = Reading(json.StepRequest, AddStep),
            ["faults"] = Reading(json.FaultRequest, request => Do(() => portal.AddFault(RequestReader.Fault(request)))),
            ["portal"] = Reading(json.PortalRequest, request => Do(() => portal.Configure(RequestReader.Settings(request, portal.Store.Settings), request.Installed))),
            ["clock"] = Reading(json.ClockRequest, request => Do(() => portal.Advance(RequestReader.Span(request)))),
            ["install"] = ReadingAsync(json.LifeRequest, (request, stop) => portal.Life.InstallAsync(request.Application, RequestReader.Handler(request), request.Page, stop)),
            ["update"] = ReadingAsync(json.UpdateRequest, (request, stop) => portal.Updates.UpdateAsync(RequestReader.Update(request), stop)),
            ["uninstall"] = ReadingAsync(json.LifeRequest, (request, stop) => portal.Life.UninstallAsync(request.Application, RequestReader.Handler(request.Handler), request.Clean, stop)),
            ["settings"] = ReadingAsync(json.SettingsRequest, OpenSettingsAsync),
            ["users"] = Reading(json.UserRequest, request => Do(() => portal.DismissUser(request.User))),
            ["move"] = (body, stop) => MoveAsync(Read(body, json.MoveRequest), stop),
            ["bx24"] = ReadingAsync(json.ScriptRequest, (request, stop) => portal.ScriptAsync(request.Sid, request.Method, JsonBodyParser.ReadNode(request.Values), stop)),
        };
    }

    /// <summary>Answers <c>GET /emulator/state</c> and the like.</summary>
    /// <param name="verb">The HTTP method.</param>
    /// <param name="path">What follows <c>/emulator/</c>.</param>
    /// <param name="body">The body, which is JSON whatever its type says.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<(int Http, string Json)> AnswerAsync(string verb, string path, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        string[] parts = path.Split('/', 2);
        string rest = parts.Length > 1 ? parts[1] : "";
        try
        {
            if (verb == "GET" && _reads.TryGetValue(parts[0], out var read)) return (StatusCodes.Status200OK, read(rest));
            if (verb == "POST" && rest.Length == 0 && _writes.TryGetValue(parts[0], out var write))
                return (StatusCodes.Status200OK, await write(body, cancellationToken).ConfigureAwait(false));

            throw new ControlException("UNKNOWN_CONTROL_CALL", $"The emulator has no {verb} /emulator/{path}");
        }
        catch (ControlException wrong)
        {
            return Refused(wrong);
        }
        catch (JsonException wrong)
        {
            return Refused(new ControlException("WRONG_REQUEST", $"The body is no JSON that this call takes: {wrong.Message}"));
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

    private static T Read<T>(ReadOnlyMemory<byte> body, JsonTypeInfo<T> type)
        where T : class
    {
        return JsonSerializer.Deserialize(body.Span, type) ?? throw new ControlException("WRONG_REQUEST", "The body must be a JSON object, not null");
    }

    private static (int Http, string Json) Refused(ControlException wrong) =>
        (StatusCodes.Status400BadRequest, ResponseJsonWriter.Failure(wrong.Error, wrong.Message));

    private static string Do(Action act)
    {
        act();
        return Done;
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

    private async Task OpenSettingsAsync(SettingsRequest request, CancellationToken cancellationToken)
    {
        bool isOpen = await _portal.Life.OpenSettingsAsync(request.Application, request.Code, JsonBodyParser.ReadNode(request.Values), cancellationToken).ConfigureAwait(false);
        if (!isOpen) throw new ControlException("PAGE_NOT_FOUND", $"Application {request.Application} has no action '{request.Code}' with a settings page");
    }

    private string RunOf(string id) => RunJsonWriter.Write(FindRun(id));

    private Run FindRun(string id) => _portal.FindRun(id);

    private string StepOf(string activity) => _portal.Store.Steps.Find(activity, _portal.Store.Clock.GetUtcNow()) is { } step
        ? RunJsonWriter.Write(step)
        : throw new ControlException("STEP_NOT_FOUND", $"There is no step '{activity}'");

    private string Locked(Func<string> read)
    {
        lock (_portal.Store.Gate)
        {
            _portal.Store.Steps.TimeOut(_portal.Store.Clock.GetUtcNow());
            return read();
        }
    }
}
