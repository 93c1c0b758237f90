namespace Bizproc.Tool.Commands.Trial;

/// <summary>The outcome of a trial.</summary>
/// <param name="IsEnded">True if the workflow ended in time.</param>
/// <param name="Failure">The failure of the call, as far as the portal tells it; <see langword="null"/> if it tells none.</param>
/// <param name="LeftTemplate">The template that could not be deleted; <see langword="null"/> if nothing is left.</param>
internal sealed record TrialOutcome(bool IsEnded, string? Failure = null, int? LeftTemplate = null)
{
    /// <summary>True if the action did its work, and nothing is left on the portal.</summary>
    public bool IsGood => IsEnded && Failure is null && LeftTemplate is null;
}
