namespace Bizproc.Emulator.Page.Views;

/// <summary>The kinds of entries in a story.</summary>
internal enum EntryKind
{
    /// <summary>The portal sent something.</summary>
    Sent,

    /// <summary>The application answered or sent something.</summary>
    Received,

    /// <summary>The log got a line.</summary>
    Log,

    /// <summary>The step failed.</summary>
    Failed,

    /// <summary>The wait ended.</summary>
    End,

    /// <summary>It has not happened yet.</summary>
    Pending,
}
