using System.Globalization;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Http;

/// <summary>Builds the member <c>time</c> of an answer, and of each command of a batch (portal: 2.4).</summary>
internal static class ResponseTime
{
    private const int OperatingWindowSeconds = 600;

    /// <param name="start">The time when the call arrived.</param>
    /// <param name="processing">The time when the call had been read.</param>
    /// <param name="finish">The time when the call was done.</param>
    /// <param name="hasLimiter">True if the portal limits the time of its methods, as it does in the cloud.</param>
    public static PhpArray Describe(DateTimeOffset start, DateTimeOffset processing, DateTimeOffset finish, bool hasLimiter)
    {
        var time = new PhpArray
        {
            ["start"] = Seconds(start - DateTimeOffset.UnixEpoch),
            ["finish"] = Seconds(finish - DateTimeOffset.UnixEpoch),
            ["duration"] = Seconds(finish - start),
            ["processing"] = Seconds(finish - processing),
            ["date_start"] = Date(start),
            ["date_finish"] = Date(finish),
        };
        if (!hasLimiter) return time;

        time["operating_reset_at"] = new PhpInteger(start.ToUnixTimeSeconds() + OperatingWindowSeconds);
        time["operating"] = new PhpInteger(0);
        return time;
    }

    private static PhpDouble Seconds(TimeSpan span) => new(Math.Round(span.TotalSeconds, 6));

    private static PhpString Date(DateTimeOffset moment) => new(moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
}
