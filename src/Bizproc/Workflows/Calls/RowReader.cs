using System.Globalization;
using System.Text.Json;

namespace Bizproc.Workflows.Calls;

/// <summary>Reads members of a row. A portal writes numbers as texts, and leaves out what was not selected.</summary>
internal static class RowReader
{
    public static string ReadText(JsonElement row, string name) => Find(row, name) is { } value ? value.ToString() : "";

    public static int ReadNumber(JsonElement row, string name) =>
        int.TryParse(ReadText(row, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : 0;

    public static DateTimeOffset? ReadTime(JsonElement row, string name) =>
        DateTimeOffset.TryParse(ReadText(row, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static JsonElement? Find(JsonElement row, string name) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
