using System.Text.Json;

namespace Bizproc.Tool.Commands.Diagnosis;

/// <summary>The events that are bound on a portal (portal: 8.2).</summary>
/// <param name="rows">The answer of <c>event.get</c>; <see langword="null"/> if there is none.</param>
internal sealed class BoundEvents(JsonElement? rows)
{
    /// <summary>Gets the bindings; <see langword="null"/> if the portal does not tell them.</summary>
    public IReadOnlyList<(string Event, Uri Handler)>? All { get; } = rows is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Select(static row => (Read(row, "event"), Read(row, "handler"))).Where(static row => Uri.IsWellFormedUriString(row.Item2, UriKind.Absolute)).Select(static row => (row.Item1, new Uri(row.Item2)))]
        : null;

    /// <summary>Finds the address below an origin to which an event is bound.</summary>
    public Uri? Find(string name, Uri origin) => All?
        .Where(row => row.Event.Equals(name, StringComparison.OrdinalIgnoreCase) && IsAt(row.Handler, origin))
        .Select(static row => row.Handler)
        .FirstOrDefault();

    /// <summary>Gets the origins, other than one, to which events are bound.</summary>
    public string[] ListOthers(Uri origin) => [.. (All ?? []).Where(row => !IsAt(row.Handler, origin)).Select(static row => Origin(row.Handler)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>True if an address has an origin.</summary>
    public static bool IsAt(Uri address, Uri origin) => Origin(address).Equals(Origin(origin), StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets the origin of an address.</summary>
    public static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);

    private static string Read(JsonElement row, string name) => row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var value) ? value.ToString() : "";
}
