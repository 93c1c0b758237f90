using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Bizproc.Tool.Portals;

/// <summary>Keeps the calls that a command makes, and their answers. The client behind it adds the token, so no call has one.</summary>
/// <param name="portal">The client.</param>
internal sealed class RecordingPortal(IPortalClient portal) : IPortalClient
{
    /// <summary>A trial makes some dozens of calls, because equal ones are kept once.</summary>
    private const int MaxCalls = 1_000;

    private readonly List<RecordedCall> _calls = [];

    /// <summary>Gets the calls, in order.</summary>
    public IReadOnlyList<RecordedCall> Calls => _calls;

    /// <inheritdoc/>
    public Uri Portal => portal.Portal;

    /// <inheritdoc/>
    public Task<T> CallAsync<T>(string method, ReadOnlyMemory<byte> body, JsonTypeInfo<T> result, CancellationToken cancellationToken = default) => KeepAsync(
        method,
        JsonNode.Parse(body.Span),
        () => portal.CallAsync(method, body, result, cancellationToken),
        answer => JsonSerializer.SerializeToNode(answer, result));

    /// <inheritdoc/>
    public Task<T> CallAsync<TParameters, T>(
        string method, TParameters parameters, JsonTypeInfo<TParameters> parametersType, JsonTypeInfo<T> result, CancellationToken cancellationToken = default) => KeepAsync(
        method,
        JsonSerializer.SerializeToNode(parameters, parametersType),
        () => portal.CallAsync(method, parameters, parametersType, result, cancellationToken),
        answer => JsonSerializer.SerializeToNode(answer, result));

    /// <inheritdoc/>
    public Task<PortalAnswer<T>> SendAsync<T>(RestRequest request, JsonTypeInfo<T> result, CancellationToken cancellationToken = default) => KeepAsync(
        request.Method,
        JsonNode.Parse(request.Body.Span),
        () => portal.SendAsync(request, result, cancellationToken),
        answer => JsonSerializer.SerializeToNode(answer.Result, result));

    /// <inheritdoc/>
    public ValueTask<ActionValues> GetValuesAsync(CancellationToken cancellationToken = default) => portal.GetValuesAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<PortalBatchResult> BatchAsync(IReadOnlyList<PortalCommand> commands, bool halt = false, CancellationToken cancellationToken = default) => KeepAsync(
        "batch",
        new JsonObject { ["cmd"] = new JsonArray([.. commands.Select(static command => (JsonNode)command.Method)]) },
        () => portal.BatchAsync(commands, halt, cancellationToken),
        static _ => null);

    /// <inheritdoc/>
    public Task CallAsync(ActionDefinition action, ActionCommand command, ActionFields fields = ActionFields.All, CancellationToken cancellationToken = default) =>
        portal.CallAsync(action, command, fields, cancellationToken);

    private async Task<T> KeepAsync<T>(string method, JsonNode? parameters, Func<Task<T>> call, Func<T, JsonNode?> write)
    {
        try
        {
            var answer = await call().ConfigureAwait(false);
            Keep(new RecordedCall(method, parameters, write(answer), Error: null));
            return answer;
        }
        catch (Exception failure)
        {
            Keep(new RecordedCall(method, parameters, Answer: null, failure.Message));
            throw;
        }
    }

    private void Keep(RecordedCall call)
    {
        if (_calls is [.., var last] && last.IsSame(call)) _calls[^1] = last with { Times = last.Times + 1 };
        else if (_calls.Count < MaxCalls) _calls.Add(call);
    }
}
