namespace Bizproc.Mutation;

/// <summary>One change of the sources, and its test result.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Line">The line in it, from 1.</param>
/// <param name="Change">The kind of change.</param>
/// <param name="Replacement">The replaced source text.</param>
/// <param name="Status">Stryker's status: <c>Killed</c>, <c>Timeout</c>, <c>Survived</c> or <c>NoCoverage</c>.</param>
internal sealed record Mutant(string File, int Line, string Change, string Replacement, string Status)
{
    /// <summary>True if a test failed or never ended.</summary>
    public bool IsDetected => Status is "Killed" or "Timeout";
}
