using System.Text.Json;
using Bizproc.Actions;
using Bizproc.Portal.Errors;
using Bizproc.Portal.Transport;
using Bizproc.Protocol;
using Bizproc.Tool.Output;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Diagnosis;

/// <summary>The answers of a portal to all questions of the checks, asked in one request.</summary>
/// <param name="Failure">The failure of the whole request; <see langword="null"/> if the portal answered it.</param>
internal sealed record PortalExamination(Exception? Failure)
{
    private static readonly string[] Methods = ["app.info", ActionKind.Activity.ListMethod, ActionKind.Robot.ListMethod, "server.time", "event.get", "placement.get"];

    private PortalBatchResult? Answers { get; init; }

    /// <summary>The time at which the answer arrived, by the clock of this machine.</summary>
    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>Gets the description of the application.</summary>
    public JsonElement? Info => Get(0);

    /// <summary>Gets the refusal of the description.</summary>
    public PortalException? InfoRefusal => Answers?.GetError(0);

    /// <summary>Gets the client id of the application; <see langword="null"/> if the portal does not tell it.</summary>
    public string? Application => Info is { ValueKind: JsonValueKind.Object } info && info.TryGetProperty("CODE", out var code) ? code.ToString() : null;

    /// <summary>Gets the bound events.</summary>
    public BoundEvents Events => new(Get(4));

    /// <summary>Gets the places of the portal where the application has pages.</summary>
    public JsonElement? Pages => Get(5);

    /// <summary>Gets the refusal of these places.</summary>
    public PortalException? PagesRefusal => Answers?.GetError(5);

    /// <summary>Gets the called methods, their refusals, and the times that they took.</summary>
    public IEnumerable<(string Method, PortalException? Refusal, JsonElement? Time)> Calls => Answers is null
        ? []
        : Methods.Select((method, i) => (method, Answers.GetError(i), Answers.Times.ElementAtOrDefault(i)));

    /// <summary>True if the portal refuses all requests of this address for a time.</summary>
    public bool IsRateExceeded => Failure is PortalException { Error: GeneralAnswers.QueryLimitError };

    /// <summary>Gets the portal's clock.</summary>
    public DateTimeOffset? Clock => Get(3) is { ValueKind: JsonValueKind.String } time && time.TryGetDateTimeOffset(out var clock) ? clock : null;

    /// <summary>Asks the portal.</summary>
    public static async Task<PortalExamination> AskAsync(IPortalClient portal, CancellationToken stop)
    {
        try
        {
            var answers = await portal.BatchAsync([.. Methods.Select(static method => new PortalCommand(method))], halt: false, stop).ConfigureAwait(false);
            return new PortalExamination(Failure: null) { Answers = answers, AskedAt = TimeProvider.System.GetUtcNow() };
        }
        catch (Exception failure) when (failure is PortalException or HttpRequestException || (failure is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return new PortalExamination(failure);
        }
    }

    /// <summary>Gets the codes of a kind.</summary>
    public IReadOnlyList<string>? Codes(ActionKind kind) => Get(Index(kind)) is { } list ? PortalCodes.Read(list) : null;

    /// <summary>Gets the refusal to list a kind.</summary>
    public PortalException? Refusal(ActionKind kind) => Answers?.GetError(Index(kind));

    /// <summary>Gets the first refusal that concerns every call with the token.</summary>
    public PortalException? TokenRefusal => Failure as PortalAccessException ?? InfoRefusal as PortalAccessException;

    /// <summary>Describes why the portal could not be asked at all; <see langword="null"/> if it answered, even if it refused.</summary>
    public (string Text, string Remedy)? DescribeUnreachable() => Failure switch
    {
        null or PortalAccessException => null,
        _ => PortalFailure.Describe(Failure) ?? (Failure.Message, "Try again later"),
    };

    private static int Index(ActionKind kind) => kind == ActionKind.Activity ? 1 : 2;

    private JsonElement? Get(int index) => Answers is not null && Answers.IsDone(index) ? Answers.GetResult(index, PortalJsonContext.Default.JsonElement) : null;
}
