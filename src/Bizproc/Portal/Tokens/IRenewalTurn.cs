namespace Bizproc.Portal.Tokens;

/// <summary>A turn to renew the tokens of a portal, which lasts until it is disposed.</summary>
internal interface IRenewalTurn : IAsyncDisposable
{
    /// <summary>True if the turn was taken over from a process that began to renew the tokens and ended before it saved new ones.</summary>
    bool IsTakenOver { get; }
}
