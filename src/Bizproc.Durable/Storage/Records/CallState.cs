namespace Bizproc.Durable.Storage.Records;

/// <summary>The state of a call.</summary>
internal enum CallState
{
    /// <summary>It waits for its first attempt, or for another after a person or a stop of the application returned it.</summary>
    Waiting,

    /// <summary>Its handler runs, or ran when the process ended.</summary>
    Running,

    /// <summary>An attempt failed, and another one follows.</summary>
    Retrying,

    /// <summary>It is done, or was dropped. Its content is removed, and its key remains for a while, so that it is not handled again.</summary>
    Done,

    /// <summary>No further attempt follows until a person wants one.</summary>
    Dead,
}
