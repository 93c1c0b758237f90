namespace Bizproc.Emulator.Page.Views;

/// <summary>What an entry of a story is like.</summary>
internal enum EntryKind
{
    /// <summary>The portal sent something.</summary>
    Sent,

    /// <summary>The application answered or sent something.</summary>
    Received,

    /// <summary>A line of the log.</summary>
    Log,

    /// <summary>Something went wrong.</summary>
    Failed,

    /// <summary>The end of the wait.</summary>
    End,

    /// <summary>It did not happen yet.</summary>
    Pending,
}
