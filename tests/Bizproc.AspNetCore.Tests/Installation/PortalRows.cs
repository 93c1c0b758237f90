using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bizproc.AspNetCore.Tests.Installation;

/// <summary>What an emulated portal has.</summary>
internal static class PortalRows
{
    public static readonly JsonTypeInfo<JsonElement> Any = (JsonTypeInfo<JsonElement>)JsonSerializerOptions.Default.GetTypeInfo(typeof(JsonElement));

    public static string[] Codes(this EmulatedPortal portal) =>
        [.. portal.ReadState().GetProperty("activities").EnumerateArray().Select(static row => row.GetProperty("CODE").GetString()!).Order(StringComparer.Ordinal)];

    /// <summary>Each binding as <c>EVENT address</c>.</summary>
    public static async Task<string[]> BindingsAsync(this EmulatedPortal portal)
    {
        var rows = await portal.CreateClient().CallAsync("event.get", "{}"u8.ToArray(), Any, TestContext.Current.CancellationToken);
        return [.. rows.EnumerateArray().Select(static row => $"{row.GetProperty("event").GetString()} {row.GetProperty("handler").GetString()}").Order(StringComparer.OrdinalIgnoreCase)];
    }
}
