namespace Bizproc.Package.Tests.Matrix;

/// <summary>A file of a project.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its content.</param>
internal sealed record SourceFile(string Name, string Text);
