namespace Bizproc.Tool.Commands.Requests;

/// <summary>The change of a file.</summary>
internal enum FileChange
{
    Unchanged,
    Added,
    Updated,
    Removed,
}
