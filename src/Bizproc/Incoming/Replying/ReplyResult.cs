namespace Bizproc;

/// <summary>The result of one attempt to send a reply.</summary>
/// <param name="Kind">Tells what to do with the reply.</param>
/// <param name="Delay">The time until the next attempt; 0 if there is none.</param>
/// <param name="Reason">The reason for a failure; empty if the reply was delivered. It contains no token.</param>
public readonly record struct ReplyResult(ReplyResultKind Kind, TimeSpan Delay, string Reason);
