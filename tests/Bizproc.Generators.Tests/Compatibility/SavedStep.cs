using System.Text.Json;

namespace Bizproc.Generators.Tests.Compatibility;

/// <summary>The outcome of one step of a saved workflow.</summary>
/// <param name="IsAnswered">True if the handler gave results.</param>
/// <param name="Fails">True if the library refuses the call.</param>
/// <param name="Waits">True if the workflow waited.</param>
/// <param name="Inputs">The texts that the handler reads, by key, without empty ones.</param>
/// <param name="Results">The values that later steps see, by key.</param>
internal sealed record SavedStep(
    bool IsAnswered, bool Fails, bool Waits, IReadOnlyDictionary<string, string[]> Inputs, IReadOnlyDictionary<string, JsonElement> Results);
