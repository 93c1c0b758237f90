using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bizproc;

/// <summary>What the commands of a batch came to, by their place.</summary>
public sealed class PortalBatchResult
{
    private readonly JsonElement?[] _results;
    private readonly PortalException?[] _errors;

    internal PortalBatchResult(JsonElement?[] results, PortalException?[] errors)
    {
        _results = results;
        _errors = errors;
    }

    /// <summary>How many commands there were.</summary>
    public int Count => _results.Length;

    /// <summary>Whether a command was carried out.</summary>
    /// <param name="index">Its place.</param>
    public bool IsDone(int index) => _results[index] is not null;

    /// <summary>
    /// Why a command was refused; <see langword="null"/> if it was not, or if it was never reached because one before it failed.
    /// </summary>
    /// <param name="index">Its place.</param>
    public PortalException? GetError(int index) => _errors[index];

    /// <summary>The result of a command.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="index">Its place.</param>
    /// <param name="type">How to read it.</param>
    /// <exception cref="PortalException">The command was refused.</exception>
    /// <exception cref="InvalidOperationException">The command was never reached.</exception>
    /// <exception cref="JsonException">The result is of another kind.</exception>
    public T GetResult<T>(int index, JsonTypeInfo<T> type)
    {
        if (_errors[index] is { } refusal) throw refusal;
        if (_results[index] is not { } result) throw new InvalidOperationException("The batch ended before this command");

        return result.Deserialize(type)!;
    }
}
