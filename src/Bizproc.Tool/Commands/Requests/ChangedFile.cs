namespace Bizproc.Tool.Commands.Requests;

/// <summary>A file of exported requests.</summary>
/// <param name="Name">The name.</param>
/// <param name="Change">Its change.</param>
internal sealed record ChangedFile(string Name, FileChange Change);
