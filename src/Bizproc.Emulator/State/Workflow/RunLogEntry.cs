namespace Bizproc.Emulator;

/// <summary>A line in the log of a workflow.</summary>
/// <param name="Kind">The kind of the line.</param>
/// <param name="Text">The text, such as <c>Waiting for application response</c>.</param>
public sealed record RunLogEntry(RunLogKind Kind, string Text)
{
    /// <summary>Returns the line as control calls write it, such as <c>status: Waiting for application response</c>.</summary>
    public override string ToString() => $"{(Kind switch { RunLogKind.Status => "status", RunLogKind.Note => "emulator", _ => "log" })}: {Text}";
}
