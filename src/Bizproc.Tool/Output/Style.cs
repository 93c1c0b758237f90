namespace Bizproc.Tool.Output;

/// <summary>The meaning of a line, which a terminal shows as a colour.</summary>
internal enum Style
{
    /// <summary>An ordinary line.</summary>
    Plain,

    /// <summary>Something is as it should be, or was added.</summary>
    Good,

    /// <summary>Something changes, or deserves a look.</summary>
    Notice,

    /// <summary>Something failed or is removed.</summary>
    Bad,

    /// <summary>A line of less weight.</summary>
    Faint,
}
