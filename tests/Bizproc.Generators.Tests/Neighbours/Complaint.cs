namespace Bizproc.Generators.Tests.Neighbours;

/// <summary>A diagnostic of an analyzer or the compiler at one place.</summary>
/// <param name="File">The full path.</param>
/// <param name="IsSuppressed">True if code or a suppressor suppressed it.</param>
internal sealed record Complaint(string Rule, string File, int Line, string Message, bool IsSuppressed)
{
    /// <summary>True if the place is in a file that the generator wrote.</summary>
    public bool IsOfGeneratedCode => File.Contains(nameof(BizprocGenerator), StringComparison.Ordinal);

    public override string ToString() => $"{Path.GetFileName(File)}({Line}): {Rule}: {Message}";
}
