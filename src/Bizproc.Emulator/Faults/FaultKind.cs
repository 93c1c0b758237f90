namespace Bizproc;

/// <summary>How an emulated portal misbehaves when told to.</summary>
public enum FaultKind
{
    /// <summary>503 <c>QUERY_LIMIT_EXCEEDED</c>, before anything is done (portal: 2.8).</summary>
    QueryLimit,

    /// <summary>429 <c>OPERATION_TIME_LIMIT</c>, once the caller is known (portal: 2.3).</summary>
    OperationTimeLimit,

    /// <summary>401 <c>expired_token</c>, whatever the token.</summary>
    ExpiredToken,

    /// <summary>500 with a page instead of JSON, before anything is done.</summary>
    Status500,

    /// <summary>The connection breaks before anything is done.</summary>
    ResetBefore,

    /// <summary>The connection breaks after the call was carried out: the caller cannot know that it was.</summary>
    ResetAfter,

    /// <summary>The call is carried out, but its answer breaks off in the middle.</summary>
    Truncate,

    /// <summary>The answer comes late.</summary>
    Delay,

    /// <summary>Any error that a portal can give (portal: 2.6), before anything is done.</summary>
    Error,
}
