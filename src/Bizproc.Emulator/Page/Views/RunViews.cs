namespace Bizproc.Emulator.Page.Views;

/// <summary>The latest runs, events and pages, the newest first.</summary>
/// <param name="Runs">The latest runs.</param>
/// <param name="Earlier">The number of earlier runs that are not listed.</param>
/// <param name="Dropped">The number of runs that were dropped to make room.</param>
/// <param name="Posts">The latest events and pages.</param>
/// <param name="Requests">The latest calls of methods that applications made, other than those of <c>bizproc</c>.</param>
/// <param name="IsBusy">True if a change is expected soon.</param>
internal sealed record FeedView(
    IReadOnlyList<RunView> Runs, int Earlier, int Dropped, IReadOnlyList<PostView> Posts, IReadOnlyList<RequestView> Requests, bool IsBusy);

/// <summary>A run in one line.</summary>
/// <param name="Id">The id of the run.</param>
/// <param name="Application">The client id of the application that registered the action.</param>
/// <param name="Code">The code of the action.</param>
/// <param name="Name">The name of the action.</param>
/// <param name="State">The state.</param>
/// <param name="Summary">The state in words.</param>
/// <param name="Started">The start, by the portal's clock.</param>
internal sealed record RunView(string Id, string Application, string Code, string Name, RunState State, string Summary, string Started);

/// <summary>The states of a run.</summary>
internal enum RunState
{
    /// <summary>The workflow waits.</summary>
    Waiting,

    /// <summary>The workflow went on normally.</summary>
    Done,

    /// <summary>The step reached its time limit.</summary>
    TimedOut,

    /// <summary>The handler was not reached, or answered with an error.</summary>
    Failed,
}

/// <summary>The story of a run.</summary>
/// <param name="Run">The run in one line.</param>
/// <param name="Entries">The events, the oldest first.</param>
/// <param name="Results">The values of the return properties that the step keeps.</param>
/// <param name="Others">The other values that the step keeps.</param>
internal sealed record StoryView(
    RunView Run, IReadOnlyList<EntryView> Entries, IReadOnlyList<PairView> Results, IReadOnlyList<PairView> Others);

/// <summary>An event of a run.</summary>
/// <param name="At">The time by the portal's clock; <see langword="null"/> if it has not happened yet.</param>
/// <param name="Kind">The kind of the entry.</param>
/// <param name="Title">The event in one line.</param>
/// <param name="Text">The text that belongs to it.</param>
/// <param name="Pairs">The values that belong to it.</param>
/// <param name="Details">Long texts, which are shown on request.</param>
internal sealed record EntryView(
    string? At, EntryKind Kind, string Title, string? Text, IReadOnlyList<PairView> Pairs, IReadOnlyList<PairView> Details);

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

/// <summary>A value and its name.</summary>
/// <param name="Key">The name.</param>
/// <param name="Value">The value as text.</param>
/// <param name="Note">A note about what the portal did with the value, if that is unexpected.</param>
internal sealed record PairView(string Key, string Value, string? Note = null);

/// <summary>An event or a page of an application.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">The event or page, and its receiver.</param>
/// <param name="Outcome">The outcome in words.</param>
/// <param name="IsFailed">True if it failed.</param>
/// <param name="Page">The address at which a browser opens the page; <see langword="null"/> for an event.</param>
/// <param name="Fields">The fields of the form.</param>
/// <param name="Values">The values that the settings page set.</param>
internal sealed record PostView(
    string Id, string Title, string Outcome, bool IsFailed, string? Page, IReadOnlyList<PairView> Fields, IReadOnlyList<PairView> Values);

/// <summary>A call of a method that an application made.</summary>
/// <param name="Id">The number of the call.</param>
/// <param name="Title">The method and its caller.</param>
/// <param name="Outcome">The outcome in words.</param>
/// <param name="IsFailed">True if the call was refused.</param>
/// <param name="Advice">The advice how to teach the method; <see langword="null"/> unless it is untaught.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Answer">The answer as JSON.</param>
internal sealed record RequestView(
    string Id, string Title, string Outcome, bool IsFailed, string? Advice, IReadOnlyList<PairView> Parameters, string Answer);
