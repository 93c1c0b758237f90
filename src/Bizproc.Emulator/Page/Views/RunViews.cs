namespace Bizproc.Emulator.Page.Views;

/// <summary>The latest runs, events and pages, the newest first.</summary>
/// <param name="Runs">The latest runs.</param>
/// <param name="Earlier">The number of earlier runs that are not listed.</param>
/// <param name="Dropped">The number of runs that were dropped to make room.</param>
/// <param name="Posts">The latest events and pages.</param>
/// <param name="Requests">The latest calls of methods that applications made, other than those of <c>bizproc</c>.</param>
/// <param name="Flows">The latest workflows.</param>
/// <param name="IsBusy">True if a change is expected soon.</param>
internal sealed record FeedView(
    IReadOnlyList<RunView> Runs,
    int Earlier,
    int Dropped,
    IReadOnlyList<PostView> Posts,
    IReadOnlyList<RequestView> Requests,
    IReadOnlyList<FlowView> Flows,
    bool IsBusy);

/// <summary>A run in one line.</summary>
/// <param name="Id">The id of the run.</param>
/// <param name="Application">The client id of the application that registered the action.</param>
/// <param name="Code">The code of the action.</param>
/// <param name="Name">The name of the action.</param>
/// <param name="State">The state.</param>
/// <param name="Summary">The state in words. For a failure it begins with the reason.</param>
/// <param name="Inputs">The inputs in one line.</param>
/// <param name="Started">The start, by the portal's clock.</param>
internal sealed record RunView(
    string Id, string Application, string Code, string Name, RunState State, string Summary, string Inputs, string Started);

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

    /// <summary>The application answered with a message only, although the action returns values. The workflow went on.</summary>
    Refused,
}

/// <summary>The story of a run.</summary>
/// <param name="Run">The run in one line.</param>
/// <param name="Entries">The events, the oldest first.</param>
/// <param name="Results">The values of the return properties that the step keeps.</param>
/// <param name="Others">The other values that the step keeps.</param>
/// <param name="Inputs">The inputs, to fill the form with them.</param>
internal sealed record StoryView(
    RunView Run, IReadOnlyList<EntryView> Entries, IReadOnlyList<PairView> Results, IReadOnlyList<PairView> Others, IReadOnlyList<InputView> Inputs);

/// <summary>The values of an input, for the form.</summary>
/// <param name="Key">The key.</param>
/// <param name="Values">One value, or those of a list.</param>
internal sealed record InputView(string Key, IReadOnlyList<string> Values);

/// <summary>An event of a run.</summary>
/// <param name="At">The time by the portal's clock; <see langword="null"/> if it has not happened yet.</param>
/// <param name="Kind">The kind of the entry.</param>
/// <param name="Title">The event in one line.</param>
/// <param name="Text">The text that belongs to it.</param>
/// <param name="Pairs">The values that belong to it.</param>
/// <param name="Details">Long texts, which are shown on request.</param>
/// <param name="Request">The call of a method, if the entry is one.</param>
internal sealed record EntryView(
    string? At, EntryKind Kind, string Title, string? Text, IReadOnlyList<PairView> Pairs, IReadOnlyList<PairView> Details, RequestView? Request = null);

/// <summary>The kinds of entries in a story.</summary>
internal enum EntryKind
{
    /// <summary>The portal sent something.</summary>
    Sent,

    /// <summary>The application answered or sent something.</summary>
    Received,

    /// <summary>The application called another method of the portal.</summary>
    Call,

    /// <summary>The log got a line.</summary>
    Log,

    /// <summary>The step failed.</summary>
    Failed,

    /// <summary>The wait ended.</summary>
    End,

    /// <summary>It has not happened yet.</summary>
    Pending,
}

/// <summary>An event or a page of an application.</summary>
/// <param name="Id">The id.</param>
/// <param name="Application">The client id of the application.</param>
/// <param name="Action">The code of the action whose settings page it is; <see langword="null"/> for all others.</param>
/// <param name="Title">The event or page, and its receiver.</param>
/// <param name="Outcome">The outcome in words.</param>
/// <param name="IsFailed">True if it failed.</param>
/// <param name="Advice">The advice what to do if it failed; otherwise <see langword="null"/>.</param>
/// <param name="Page">The address at which a browser opens the page; <see langword="null"/> for an event.</param>
/// <param name="Fields">The fields of the form.</param>
/// <param name="Values">The values that the settings page set, in words.</param>
/// <param name="Inputs">The same values, for the form of the action.</param>
internal sealed record PostView(
    string Id,
    string Application,
    string? Action,
    string Title,
    string Outcome,
    bool IsFailed,
    string? Advice,
    string? Page,
    IReadOnlyList<PairView> Fields,
    IReadOnlyList<PairView> Values,
    IReadOnlyList<InputView> Inputs);
