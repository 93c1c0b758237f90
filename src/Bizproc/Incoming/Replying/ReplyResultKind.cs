namespace Bizproc;

/// <summary>Tells what to do with a reply after an attempt to send it.</summary>
public enum ReplyResultKind
{
    /// <summary>The portal has the reply: forget it.</summary>
    Delivered,

    /// <summary>The portal could not take the reply now: send it again after a delay.</summary>
    TryAgain,

    /// <summary>The portal will never take the reply, or its time is over: keep it for people at most.</summary>
    Refused,
}
