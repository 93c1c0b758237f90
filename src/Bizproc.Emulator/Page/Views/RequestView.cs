namespace Bizproc.Emulator.Page.Views;

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
