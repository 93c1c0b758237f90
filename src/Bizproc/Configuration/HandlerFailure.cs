namespace Bizproc;

/// <summary>What becomes of a step whose handler throws, or takes too long. Either way the workflow's log says so.</summary>
public enum HandlerFailure
{
    /// <summary>It ends, and its return properties have their defaults.</summary>
    EndStep,

    /// <summary>It goes on waiting: until the designer's own time limit, or until something else answers.</summary>
    LeaveWaiting,
}
