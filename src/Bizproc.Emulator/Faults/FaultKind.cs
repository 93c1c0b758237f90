namespace Bizproc.Emulator;

/// <summary>The ways in which an emulated portal can fail.</summary>
public enum FaultKind
{
    /// <summary>503 <c>QUERY_LIMIT_EXCEEDED</c>. The portal does not carry out the call.</summary>
    QueryLimit,

    /// <summary>429 <c>OPERATION_TIME_LIMIT</c>, after the portal has authenticated the caller.</summary>
    OperationTimeLimit,

    /// <summary>401 <c>expired_token</c>, for any token.</summary>
    ExpiredToken,

    /// <summary>500 with an HTML page instead of JSON. The portal does not carry out the call.</summary>
    Status500,

    /// <summary>The connection breaks before the portal has done anything.</summary>
    ResetBefore,

    /// <summary>The connection breaks after the portal has carried out the call, so the caller cannot know the outcome.</summary>
    ResetAfter,

    /// <summary>The portal carries out the call, and the answer breaks off in the middle.</summary>
    Truncate,

    /// <summary>The answer is delayed by <see cref="PortalFault.Delay"/>.</summary>
    Delay,

    /// <summary>The error of <see cref="PortalFault.Error"/>. The portal does not carry out the call.</summary>
    Error,
}
