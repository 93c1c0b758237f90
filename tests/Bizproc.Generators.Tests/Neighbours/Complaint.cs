namespace Bizproc.Generators.Tests.Neighbours;

/// <summary>What one analyzer, or the compiler, said of one place.</summary>
/// <param name="File">The full path.</param>
/// <param name="IsSuppressed">Whether code, or a suppressor, took it back.</param>
internal sealed record Complaint(string Rule, string File, int Line, string Message, bool IsSuppressed)
{
    /// <summary>Whether the place is in a file that the generator wrote.</summary>
    public bool IsOfGeneratedCode => File.Contains(nameof(BizprocGenerator), StringComparison.Ordinal);

    public override string ToString() => $"{Path.GetFileName(File)}({Line}): {Rule}: {Message}";
}
