namespace Bizproc.Hosting;

/// <summary>The limits of one attempt to deploy to a portal, and the delay before the next one.</summary>
/// <remarks>
/// Polly would either double the delay or take the portal's own. Here the longer of both counts, and the next attempt may also take longer.
/// </remarks>
/// <param name="Wait">The delay before the next attempt.</param>
/// <param name="MaxWait">The maximum delay.</param>
/// <param name="Look">The maximum time for the plan.</param>
internal sealed record Patience(TimeSpan Wait, TimeSpan MaxWait, TimeSpan Look)
{
    /// <summary>The maximum time for one plan, however often it is retried.</summary>
    private static readonly TimeSpan MaxLook = TimeSpan.FromSeconds(100);

    /// <summary>Creates the limits of the next attempt.</summary>
    public Patience Grow() => this with { Wait = Wait * 2 < MaxWait ? Wait * 2 : MaxWait, Look = Look * 2 <= MaxLook ? Look * 2 : Look };
}
