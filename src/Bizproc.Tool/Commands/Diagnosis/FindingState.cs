namespace Bizproc.Tool.Commands.Diagnosis;

/// <summary>The state of a check.</summary>
internal enum FindingState
{
    /// <summary>It is as it should be.</summary>
    Ok,

    /// <summary>It must be changed.</summary>
    Fails,

    /// <summary>It could not be asked.</summary>
    Unknown,
}
