using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bizproc;

/// <summary>The outcomes of the commands of a batch, by index.</summary>
public sealed class PortalBatchResult
{
    private readonly JsonElement?[] _results;
    private readonly PortalException?[] _errors;

    internal PortalBatchResult(JsonElement?[] results, PortalException?[] errors)
    {
        _results = results;
        _errors = errors;
    }

    /// <summary>The time that each command took, as the portal describes it (portal: 2.4); <see langword="null"/> if it does not.</summary>
    internal JsonElement?[] Times { get; init; } = [];

    /// <summary>The number of commands.</summary>
    public int Count => _results.Length;

    /// <summary>Returns true if a command was carried out.</summary>
    /// <param name="index">The index of the command.</param>
    public bool IsDone(int index) => _results[index] is not null;

    /// <summary>
    /// Gets the error of a command; <see langword="null"/> if it was not refused, or was not reached because an earlier command failed.
    /// </summary>
    /// <param name="index">The index of the command.</param>
    public PortalException? GetError(int index) => _errors[index];

    /// <summary>Gets the result of a command.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="index">The index of the command.</param>
    /// <param name="type">Reads the result.</param>
    /// <exception cref="PortalException">The command was refused.</exception>
    /// <exception cref="InvalidOperationException">The command was not reached.</exception>
    /// <exception cref="JsonException">The result has another type.</exception>
    public T GetResult<T>(int index, JsonTypeInfo<T> type)
    {
        if (_errors[index] is { } refusal) throw refusal;
        if (_results[index] is not { } result) throw new InvalidOperationException("The command was not reached: an earlier command of the batch failed");

        return result.Deserialize(type)!;
    }
}
