using System.Text.Json.Nodes;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Diagnosis;

/// <summary>
/// Checks that the application knows the portal's <c>application_token</c>, which proves each call. Neither of the two tells it to a command outside, so
/// the signs count: an emulator knows how the application answered, and an installation by Bizproc leaves a binding of an event.
/// </summary>
internal static class ProofCheck
{
    private const string Check = "proof";
    private const string RemovalEvent = "ONAPPUNINSTALL";

    /// <summary>Makes the check.</summary>
    /// <param name="target">The portal.</param>
    /// <param name="url">The address of the application.</param>
    /// <param name="application">The client id of the application, if the portal tells it.</param>
    /// <param name="events">The bound events.</param>
    /// <param name="stop">Cancels the check.</param>
    public static async Task<Finding> MakeAsync(PortalTarget target, Uri url, string? application, BoundEvents events, CancellationToken stop)
    {
        var emulator = EmulatorControl.Create(target);
        var runs = emulator is null ? null : await emulator.ReadAsync("runs", stop).ConfigureAwait(false) as JsonArray;
        string? status = runs?.OfType<JsonObject>()
            .Where(run => run["application"]?.ToString() == application)
            .Select(static run => run["handler"]?["status"]?.ToString())
            .FirstOrDefault(static status => status is not null);
        if (status is "401" or "403")
        {
            return Finding.Bad(
                Check,
                $"the application refused the last call of the portal ({status}), because it does not know the portal or its application_token",
                "Open or install the application again on the portal, and keep its portals with KeepIn, so that a restart does not lose them");
        }

        if (status?.StartsWith('2') == true) return Finding.Good(Check, "the application accepted the last call of the portal");
        if (events.Find(RemovalEvent, url) is { } handler) return Finding.Good(Check, $"the application was installed at {handler}, where it got the application_token");

        return Finding.Unasked(
            Check,
            "nothing shows that the application has been installed at this address, where it gets the application_token",
            "Install it on the portal, or set BizprocOptions.ApplicationToken; then bizproc try CODE shows if it accepts calls");
    }
}
