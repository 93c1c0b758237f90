using System.Text.Json;

namespace Bizproc.Emulator;

/// <summary>A call of a method that an emulated portal received. Tokens in it are replaced by <c>(hidden)</c>.</summary>
public sealed class RecordedRequest
{
    internal RecordedRequest(string method, JsonElement parameters, JsonElement answer)
    {
        Method = method;
        Parameters = parameters;
        Answer = answer;
    }

    /// <summary>Gets the name of the method, as the application wrote it.</summary>
    public string Method { get; }

    /// <summary>Gets the parameters of the call.</summary>
    public JsonElement Parameters { get; }

    /// <summary>Gets the client id of the application; <see langword="null"/> for a webhook, or if the call had no valid token.</summary>
    public string? Application { get; internal init; }

    /// <summary>Gets the id of the user; <see langword="null"/> if the call had no valid token.</summary>
    public int? User { get; internal init; }

    /// <summary>Gets the way in which the portal answered.</summary>
    public RequestStatus Status { get; internal init; }

    /// <summary>Gets the answer: an object with <c>result</c> and, for a page of a list, <c>next</c> and <c>total</c>; or with <c>error</c> and <c>error_description</c>.</summary>
    public JsonElement Answer { get; }

    /// <summary>True if the call was a command of a batch. The batch itself is recorded only if it was refused.</summary>
    public bool IsInBatch { get; internal init; }

    /// <summary>True if parameters and answer were too large to be kept: more than 1 MiB.</summary>
    public bool IsShortened { get; internal init; }

    /// <summary>Gets the portal's time of the call.</summary>
    public DateTimeOffset At { get; internal init; }

    /// <summary>Gets the advice how to teach the method; <see langword="null"/> unless it is untaught.</summary>
    public string? Advice { get; internal init; }

    /// <summary>Returns the method, the application and the status, without parameters and answer.</summary>
    public override string ToString() => $"{Method} of {Application ?? "no application"}: {Status}{(Advice is null ? "" : ". " + Advice)}";
}
