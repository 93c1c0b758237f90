using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bizproc.Tests.Support;

/// <summary>A client that an application wrote for its own tests. It has only the members that an <see cref="IPortalClient"/> must have.</summary>
internal sealed class OldClient(string result) : IPortalClient
{
    public List<string> Bodies { get; } = [];

    public Uri Portal => new("https://portal.example.com");

    public Task<T> CallAsync<T>(string method, ReadOnlyMemory<byte> body, JsonTypeInfo<T> result1, CancellationToken cancellationToken = default)
    {
        Bodies.Add($"{method} {Encoding.UTF8.GetString(body.Span)}");
        return Task.FromResult(JsonSerializer.Deserialize(result, result1)!);
    }

    public Task<T> CallAsync<TParameters, T>(
        string method, TParameters parameters, JsonTypeInfo<TParameters> parametersType, JsonTypeInfo<T> result1, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException();

    public ValueTask<ActionValues> GetValuesAsync(CancellationToken cancellationToken = default) => throw new InvalidOperationException();

    public Task<PortalBatchResult> BatchAsync(IReadOnlyList<PortalCommand> commands, bool halt = false, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException();

    public Task CallAsync(ActionDefinition action, ActionCommand command, ActionFields fields = ActionFields.All, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException();
}
