namespace Bizproc.Emulator.Page.Views;

/// <summary>A call of a method that an application made.</summary>
/// <param name="Id">The number of the call.</param>
/// <param name="Method">The method.</param>
/// <param name="Caller">The client id of the application, or words for a call without one.</param>
/// <param name="At">The time by the portal's clock.</param>
/// <param name="Status">The way in which the portal answered.</param>
/// <param name="Outcome">The outcome in words.</param>
/// <param name="IsFailed">True if the call was refused.</param>
/// <param name="Teaching">The lines that teach the method; <see langword="null"/> unless it is untaught.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Answer">The answer as JSON.</param>
internal sealed record RequestView(
    string Id,
    string Method,
    string Caller,
    string At,
    RequestStatus Status,
    string Outcome,
    bool IsFailed,
    TeachingView? Teaching,
    IReadOnlyList<PairView> Parameters,
    string Answer);

/// <summary>The lines that teach a method.</summary>
/// <param name="Result">A result to begin with, as JSON.</param>
/// <param name="Lines">The lines to copy.</param>
internal sealed record TeachingView(string Result, IReadOnlyList<PairView> Lines);
