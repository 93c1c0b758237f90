namespace Bizproc;

/// <summary>A reply to a waiting step, ready to be sent: an answer that ends the step, or a line for the log of its workflow.</summary>
/// <remarks>
/// An engine keeps a reply until <see cref="IReplySender"/> has delivered it, across restarts if it can. The reply contains values and tokens, so
/// protect it like a password.
/// </remarks>
public sealed record StepReply
{
    /// <summary>The member id of the portal; empty for the portal of the options.</summary>
    public required string MemberId { get; init; }

    /// <summary>The token of the step.</summary>
    public required string EventToken { get; init; }

    /// <summary>True for an answer, which ends the step; false for a line of the log, after which the step continues to wait.</summary>
    public required bool IsAnswer { get; init; }

    /// <summary>The parameters of the request, a JSON object in UTF-8.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>
    /// The tokens of the call that the reply belongs to. Until they are an hour old the reply is sent as their user, otherwise as the user who
    /// installed the application. <see langword="null"/> if there are none.
    /// </summary>
    public PortalTokens? Tokens { get; init; }

    /// <summary>The call that the reply belongs to, for logs: the action, the portal, the document and the workflow. It contains no token.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The time at which the tokens arrived, or the reply was written.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The time after which the reply is useless, because the step no longer waits, or nobody hopes for the portal any longer.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The number of attempts to send the reply so far.</summary>
    public int Attempts { get; init; }

    /// <summary>Returns the subject, never a token or a value.</summary>
    public override string ToString() => Subject.Length > 0 ? Subject : $"a step of portal {MemberId}";
}
