using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bizproc.Tests.Support;

/// <summary>A client of a <see cref="MemoryPortal"/>, which waits before each request and before each command as a test says.</summary>
internal sealed class MemoryPortalClient(MemoryPortal portal) : IPortalClient
{
    public static readonly ActionValues Values = new(new Uri("https://app.example.com"));

    /// <summary>A function that is awaited before each request. Its number counts from 1.</summary>
    public Func<int, Task> BeforeRequest { get; init; } = static _ => Task.CompletedTask;

    /// <summary>A function that is awaited before each command.</summary>
    public Func<Task> BeforeCommand { get; init; } = static () => Task.CompletedTask;

    /// <summary>A function that is awaited after each request. If it throws, the answer is lost.</summary>
    public Func<int, Task> AfterRequest { get; init; } = static _ => Task.CompletedTask;

    /// <summary>The commands of each request.</summary>
    public List<string[]> Requests { get; } = [];

    public Uri Portal { get; init; } = new("https://portal.example.com/");

    public ValueTask<ActionValues> GetValuesAsync(CancellationToken cancellationToken = default) => new(Values);

    public async Task<PortalBatchResult> BatchAsync(IReadOnlyList<PortalCommand> commands, bool halt = false, CancellationToken cancellationToken = default)
    {
        Assert.InRange(commands.Count, 1, 50);
        Assert.All(commands, static command => Assert.True(CommandFormWriter.CanSay(command.Write(Values).Span)));
        int number = await BeginAsync([.. commands.Select(static command => command.ToString())], cancellationToken);
        var results = new JsonElement?[commands.Count];
        var errors = new PortalException?[commands.Count];
        for (int i = 0; i < commands.Count; i++)
        {
            // The portal reads the option and writes it next without a pause: a whole deployment between the two could not be noticed.
            if (i == 0 || commands[i - 1].Method != "app.option.get" || commands[i].Method != "app.option.set") await BeforeCommand();
            (results[i], errors[i]) = Invoke(commands[i]);
            if (halt && errors[i] is not null) break;
        }

        await AfterRequest(number);
        return new PortalBatchResult(results, errors);
    }

    public async Task CallAsync(ActionDefinition action, ActionCommand command, ActionFields fields = ActionFields.All, CancellationToken cancellationToken = default) =>
        await CallAsync(new PortalCommand(action, command, fields), cancellationToken);

    public async Task<T> CallAsync<T>(string method, ReadOnlyMemory<byte> body, JsonTypeInfo<T> result, CancellationToken cancellationToken = default) =>
        (await CallAsync(new PortalCommand(method, body), cancellationToken)).Deserialize(result)!;

    public Task<TResult> CallAsync<TParameters, TResult>(
        string method, TParameters parameters, JsonTypeInfo<TParameters> parametersType, JsonTypeInfo<TResult> result, CancellationToken cancellationToken = default) =>
        CallAsync(method, JsonSerializer.SerializeToUtf8Bytes(parameters, parametersType), result, cancellationToken);

    private async Task<JsonElement> CallAsync(PortalCommand command, CancellationToken cancellationToken)
    {
        int number = await BeginAsync([command.ToString()], cancellationToken);
        await BeforeCommand();
        var (result, error) = Invoke(command);
        await AfterRequest(number);
        return error is null ? result!.Value : throw error;
    }

    private async Task<int> BeginAsync(string[] commands, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Add(commands);
        int number = Requests.Count;
        await BeforeRequest(number);
        return number;
    }

    private (JsonElement? Result, PortalException? Error) Invoke(PortalCommand command)
    {
        lock (portal)
        {
            var (result, refusal) = portal.Invoke(command, Values);
            return (result, refusal is { } why ? AccessErrors.CreateException(why.Error, why.Description, 200, command.Method, command.Action?.Code) : null);
        }
    }
}
