using System.Globalization;
using System.Text.Json.Nodes;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Diagnosis;

/// <summary>
/// Checks that the portal reaches the application: the portal sends it the event <c>ONAPPTEST</c> (portal: 24.5). Only an emulator tells if the event
/// arrived.
/// </summary>
internal static class DeliveryCheck
{
    private const string Check = "delivery";
    private const string TestEvent = "ONAPPTEST";
    private const string RemovalEvent = "ONAPPUNINSTALL";
    private const string DefaultPath = "/bizproc/install";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Makes the check.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="target">The portal, and the address of the application.</param>
    /// <param name="url">The address of the application.</param>
    /// <param name="events">The bound events.</param>
    /// <param name="mayBind">True if the event may be bound for the moment.</param>
    /// <param name="stop">Cancels the check.</param>
    public static async Task<Finding> MakeAsync(IPortalClient portal, PortalTarget target, Uri url, BoundEvents events, bool mayBind, CancellationToken stop)
    {
        var bound = events.Find(TestEvent, url);
        if (bound is null && !mayBind) return Finding.Unasked(Check, $"not tried, because {TestEvent} is not bound", "With --test-event, doctor binds it, lets the portal send it, and unbinds it");

        var handler = bound ?? events.Find(RemovalEvent, url) ?? new Uri(url.AbsoluteUri.TrimEnd('/') + DefaultPath);
        var emulator = EmulatorControl.Create(target);
        var before = await ReadPostsAsync(emulator, stop).ConfigureAwait(false);
        try
        {
            var binding = new JsonObject { ["event"] = TestEvent, ["handler"] = handler.AbsoluteUri };
            if (bound is null) await portal.CallAsync("event.bind", binding, stop).ConfigureAwait(false);
            try
            {
                await portal.SendTestEventAsync(cancellationToken: stop).ConfigureAwait(false);
            }
            finally
            {
                if (bound is null) await portal.CallAsync("event.unbind", binding, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (PortalException refusal)
        {
            return Finding.Unasked(Check, $"the portal refuses to send {TestEvent}: {refusal.Error}");
        }

        return before is null
            ? Finding.Unasked(Check, $"the portal has sent {TestEvent} to {handler}, and does not tell if it arrived", "Look for it in the access log of the application")
            : Judge(handler, await WaitAsync(emulator!, before, stop).ConfigureAwait(false));
    }

    private static Finding Judge(Uri handler, JsonObject? reply)
    {
        bool hasStatus = int.TryParse(reply?["status"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int status);
        if (hasStatus && status < 500) return Finding.Good(Check, $"the portal reaches {handler}");

        string why = hasStatus ? $"the answer is {status}" : reply?["error"]?.ToString().TrimEnd('.') ?? $"no answer within {Patience.TotalSeconds} seconds";
        return Finding.Bad(Check, $"the portal does not reach {handler}: {why}", "Start the application, and its tunnel if there is one, and let the portal through the firewall");
    }

    /// <summary>Waits for the answer to the event that was sent last.</summary>
    private static async Task<JsonObject?> WaitAsync(EmulatorControl emulator, IReadOnlyList<JsonObject> before, CancellationToken stop)
    {
        var known = before.Select(static post => post["id"]?.ToString()).ToHashSet(StringComparer.Ordinal);
        for (long began = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(began) < Patience;)
        {
            var posts = await ReadPostsAsync(emulator, stop).ConfigureAwait(false) ?? [];
            var reply = posts.FirstOrDefault(post => !known.Contains(post["id"]?.ToString()))?["handler"] as JsonObject;
            if (reply?["status"] is not null || reply?["error"] is not null) return reply;

            await Task.Delay(Pause, stop).ConfigureAwait(false);
        }

        return null;
    }

    /// <summary>Reads the events that an emulator has sent; <see langword="null"/> for a real portal.</summary>
    private static async Task<IReadOnlyList<JsonObject>?> ReadPostsAsync(EmulatorControl? emulator, CancellationToken stop) =>
        emulator is not null && await emulator.ReadAsync("posts", stop).ConfigureAwait(false) is JsonArray posts
            ? [.. posts.OfType<JsonObject>().Where(static post => post["subject"]?.ToString() == TestEvent)]
            : null;
}
