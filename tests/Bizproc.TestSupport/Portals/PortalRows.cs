using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bizproc.TestSupport;

/// <summary>Reads the registered actions of an emulated portal.</summary>
public static class PortalRows
{
    public static readonly JsonTypeInfo<JsonElement> Any = (JsonTypeInfo<JsonElement>)JsonSerializerOptions.Default.GetTypeInfo(typeof(JsonElement));

    public static string[] Codes(this EmulatedPortal portal) =>
        [.. portal.ReadState().GetProperty("activities").EnumerateArray().Select(static row => row.GetProperty("CODE").GetString()!).Order(StringComparer.Ordinal)];

    /// <summary>Removes registrations and bindings, as an update of the application does on a current portal (portal: 8.2).</summary>
    public static async Task LoseAllAsync(this EmulatedPortal portal)
    {
        var client = portal.CreateClient();
        foreach (string call in (string[])["bizproc.activity.delete letter", "bizproc.robot.delete letter_robot"])
        {
            string[] parts = call.Split(' ');
            await client.CallAsync(parts[0], Encoding.UTF8.GetBytes($$"""{"CODE":"{{parts[1]}}"}"""), Any, TestContext.Current.CancellationToken);
        }

        foreach (string name in (string[])["ONAPPUPDATE", "ONAPPUNINSTALL"])
            await client.CallAsync("event.unbind", Encoding.UTF8.GetBytes($$"""{"EVENT":"{{name}}"}"""), Any, TestContext.Current.CancellationToken);

        Assert.Empty(portal.Codes());
        Assert.Empty(await portal.BindingsAsync());
    }

    /// <summary>Each binding as <c>EVENT address</c>.</summary>
    public static async Task<string[]> BindingsAsync(this EmulatedPortal portal)
    {
        var rows = await portal.CreateClient().CallAsync("event.get", "{}"u8.ToArray(), Any, TestContext.Current.CancellationToken);
        return [.. rows.EnumerateArray().Select(static row => $"{row.GetProperty("event").GetString()} {row.GetProperty("handler").GetString()}").Order(StringComparer.OrdinalIgnoreCase)];
    }
}
