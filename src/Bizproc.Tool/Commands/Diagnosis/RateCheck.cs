using System.Globalization;
using System.Text.Json;
using Bizproc.Protocol;

namespace Bizproc.Tool.Commands.Diagnosis;

/// <summary>Checks how much of its time the portal leaves to the application (portal: 2.8). No answer tells how many requests are left.</summary>
internal static class RateCheck
{
    private const string Check = "rate";

    /// <summary>The seconds that all calls of one method may take in ten minutes.</summary>
    private const int MaxSeconds = 480;

    /// <summary>More than this is reported before the portal refuses calls.</summary>
    private const double MuchSeconds = 0.8 * MaxSeconds;

    /// <summary>Creates the finding of a portal that refuses all requests of this address.</summary>
    public static Finding CreateExceeded() => Finding.Bad(
        Check,
        "the portal refuses calls from this address for a time: there were too many",
        "Wait a minute. 50 requests at once and 2 a second are allowed (Enterprise: 250 and 5), for everything that calls from this address");

    /// <summary>Checks the time of methods.</summary>
    /// <param name="calls">The methods that were called, their refusals, and the times that the portal reported.</param>
    public static Finding Make(IEnumerable<(string Method, PortalException? Refusal, JsonElement? Time)> calls)
    {
        double? most = null;
        foreach (var (method, refusal, time) in calls)
        {
            if (refusal?.Error == GeneralAnswers.OperationTimeLimitError)
                return Finding.Bad(Check, $"the portal refuses {method} for a time, because its calls have taken too long", "Wait 10 minutes, and let the application call it less often");

            if (Read(time) is not { } seconds) continue;
            if (seconds > MuchSeconds)
            {
                return Finding.Bad(
                    Check,
                    string.Create(CultureInfo.InvariantCulture, $"calls of {method} have taken {seconds:0} of {MaxSeconds} seconds in 10 minutes"),
                    "Let the application call it less often, before the portal refuses it");
            }

            most = Math.Max(most ?? 0, seconds);
        }

        return Finding.Good(Check, most is { } spent
            ? string.Create(CultureInfo.InvariantCulture, $"{spent:0} of {MaxSeconds} seconds {(Math.Round(spent) is 1 ? "is" : "are")} spent in 10 minutes")
            : "the portal does not limit the time of methods");
    }

    private static double? Read(JsonElement? time) =>
        time is { ValueKind: JsonValueKind.Object } described && described.TryGetProperty("operating", out var operating) && operating.ValueKind == JsonValueKind.Number && operating.TryGetDouble(out double seconds)
            ? seconds
            : null;
}
