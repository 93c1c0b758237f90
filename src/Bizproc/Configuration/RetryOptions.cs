using Bizproc.Configuration.Checks;

namespace Bizproc;

/// <summary>The delays between attempts. Each delay doubles the one before, and varies a little, so that what failed together is not tried together.</summary>
public sealed record RetryOptions
{
    /// <summary>The delay before the second attempt. Above 0, below one day. Default: 5 seconds.</summary>
    [OptionTime]
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The maximum delay between two attempts. Above 0, below one day. Default: 10 minutes.</summary>
    [OptionTime]
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The time since the arrival of the call after which there are no more attempts. The time limit of a step may end them
    /// earlier. Above 0. Default: 24 hours.
    /// </summary>
    [OptionTime(MayBeDays = true)]
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Gets the delay before the next attempt.</summary>
    /// <param name="attempts">The number of attempts so far, from 1.</param>
    /// <param name="random">A number from 0 to 1.</param>
    internal TimeSpan GetDelay(int attempts, double random)
    {
        const int MaxDoublings = 30;
        var whole = FirstDelay * Math.Pow(2, Math.Clamp(attempts - 1, 0, MaxDoublings));
        return (whole < MaxDelay ? whole : MaxDelay) * (0.75 + random / 4);
    }
}
