using System.Text.Json.Nodes;

namespace Bizproc.Emulator;

/// <summary>An answer that an emulated portal gives to the calls of a method: a result, or an error.</summary>
/// <remarks>
/// Several answers with the same <see cref="When"/> are given in the order in which they were taught, and the last one stays. Of answers with
/// different conditions that fit a call, the one with more conditions is given. A taught answer replaces the emulator's own method.
/// </remarks>
public sealed class TaughtAnswer
{
    /// <summary>Creates an answer.</summary>
    /// <param name="method">The name of the method, such as <c>tasks.task.list</c>, in any case.</param>
    public TaughtAnswer(string method)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        Method = method;
    }

    /// <summary>Gets the name of the method.</summary>
    public string Method { get; }

    /// <summary>Gets the parameters that a call must have, among others; <see langword="null"/> for every call. Names ignore case. Default: <see langword="null"/>.</summary>
    public JsonObject? When { get; init; }

    /// <summary>Gets the member <c>result</c> of the answer. The portal pages the list of a method whose name ends with <c>.list</c>. Default: <see langword="null"/>.</summary>
    public JsonNode? Result { get; init; }

    /// <summary>Gets the function that computes the result; <see langword="null"/> for <see cref="Result"/>. Default: <see langword="null"/>.</summary>
    /// <remarks>The function may be called on several threads at once. If it throws a <see cref="PortalException"/>, the portal refuses the call with it.</remarks>
    public Func<EmulatedRequest, JsonNode?>? Compute { get; init; }

    /// <summary>Gets the error code with which the portal refuses the call, which may be empty; <see langword="null"/> for a result. Default: <see langword="null"/>.</summary>
    public string? Error { get; init; }

    /// <summary>Gets the description of the error. Default: empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Gets the HTTP status of the error, 400 to 599. Default: 400.</summary>
    public int HttpStatus { get; init; } = StatusCodes.Status400BadRequest;
}
