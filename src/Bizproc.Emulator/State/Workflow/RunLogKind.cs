namespace Bizproc.Emulator;

/// <summary>The kinds of lines in the log of a workflow.</summary>
public enum RunLogKind
{
    /// <summary>The status that the step shows while it waits.</summary>
    Status,

    /// <summary>A line of the step itself, or one that the application wrote with <c>bizproc.activity.log</c> while the step waited.</summary>
    Message,

    /// <summary>The line of the answer that closed the step: the application's own, or the portal's <c>Received application response</c>.</summary>
    Answer,

    /// <summary>A note of the emulator, which no portal has, such as that the log is full.</summary>
    Note,
}
