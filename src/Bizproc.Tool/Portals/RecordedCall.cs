using System.Text.Json.Nodes;

namespace Bizproc.Tool.Portals;

/// <summary>A call of a method that a command made.</summary>
/// <param name="Method">The method.</param>
/// <param name="Parameters">The parameters, without a token.</param>
/// <param name="Answer">The member <c>result</c> of the answer; <see langword="null"/> if the call failed.</param>
/// <param name="Error">The failure; <see langword="null"/> if the portal carried the call out.</param>
internal sealed record RecordedCall(string Method, JsonNode? Parameters, JsonNode? Answer, string? Error)
{
    /// <summary>Gets how often the call was made, one time after another, with the same answer.</summary>
    public int Times { get; init; } = 1;

    /// <summary>True if a call and its answer are those of this one.</summary>
    public bool IsSame(RecordedCall other) =>
        Method == other.Method && Error == other.Error && JsonNode.DeepEquals(Parameters, other.Parameters) && JsonNode.DeepEquals(Answer, other.Answer);
}
