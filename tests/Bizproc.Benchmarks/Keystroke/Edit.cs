namespace Bizproc.Benchmarks.Keystroke;

/// <summary>The change since the last run of the generator.</summary>
internal enum Edit
{
    /// <summary>There was no run: the project was just opened, or is built.</summary>
    None,

    /// <summary>A keystroke in a method body, in a file that no generator reads.</summary>
    InForeignFile,

    /// <summary>A keystroke in a method body, in a file with one of the declarations that the generator reads.</summary>
    InOwnFile,
}
