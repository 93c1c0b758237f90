using System.Globalization;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Http;

/// <summary>The JSON around a result or a refusal (portal: 2.4, 2.5).</summary>
internal static class AnswerText
{
    private const int OperatingWindowSeconds = 600;

    public static string Success(PhpValue result, DateTimeOffset start, DateTimeOffset processing, DateTimeOffset finish) =>
        JsonText.Of(new PhpArray { ["result"] = result, ["time"] = Time(start, processing, finish) });

    /// <summary>A failure has no member <c>time</c>.</summary>
    public static string Failure(PortalAnswer refusal) => Failure(refusal.Error, refusal.Description);

    public static string Failure(string error, string description) =>
        JsonText.Of(new PhpArray { ["error"] = new PhpString(error), ["error_description"] = new PhpString(description) });

    private static PhpArray Time(DateTimeOffset start, DateTimeOffset processing, DateTimeOffset finish) => new()
    {
        ["start"] = Seconds(start - DateTimeOffset.UnixEpoch),
        ["finish"] = Seconds(finish - DateTimeOffset.UnixEpoch),
        ["duration"] = Seconds(finish - start),
        ["processing"] = Seconds(finish - processing),
        ["date_start"] = Date(start),
        ["date_finish"] = Date(finish),
        ["operating_reset_at"] = new PhpInteger(start.ToUnixTimeSeconds() + OperatingWindowSeconds),
        ["operating"] = new PhpInteger(0),
    };

    private static PhpDouble Seconds(TimeSpan span) => new(Math.Round(span.TotalSeconds, 6));

    private static PhpString Date(DateTimeOffset moment) => new(moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
}
