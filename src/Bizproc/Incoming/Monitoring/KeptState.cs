namespace Bizproc;

/// <summary>The state of a call or a reply that an engine keeps.</summary>
public enum KeptState
{
    /// <summary>The call waits for its first attempt.</summary>
    Waiting,

    /// <summary>The handler of the call runs.</summary>
    Running,

    /// <summary>An attempt failed, and the call waits for the next one.</summary>
    Retrying,

    /// <summary>The call failed and is not tried again by itself.</summary>
    Dead,

    /// <summary>The reply waits until its portal takes it.</summary>
    ReplyWaiting,

    /// <summary>The portal refused the reply, or did not take it in time.</summary>
    ReplyDead,
}
