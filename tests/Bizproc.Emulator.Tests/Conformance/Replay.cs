using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Tests.Conformance;

/// <summary>Sends recorded calls over HTTP and describes differences from the recorded answers.</summary>
internal sealed class Replay(HttpClient http, EmulatedPortal portal)
{
    /// <summary>Replays one line; returns the difference, or <see langword="null"/>.</summary>
    public async Task<string?> CompareAsync(RecordedLine line, CancellationToken cancellationToken)
    {
        if (line.Stored is { } stored) return Difference(line, Rows.Equal(stored, portal.ReadState().GetProperty("activities")), portal.ReadState());
        if (line.Placements is { } placements) return Difference(line, Rows.Equal(placements, portal.ReadState().GetProperty("placements")), portal.ReadState());
        if (line.IsShown is { } isShown) return await CompareShownAsync(line, isShown, cancellationToken);

        using var request = Request(line);
        using var response = await http.SendAsync(request, cancellationToken);
        var answer = JsonElement.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        if ((int)response.StatusCode != line.Http) return Difference(line, isEqual: false, answer);

        // For a type error only the status was recorded: the body is not JSON of the portal.
        return line.Http == 500 ? null : Difference(line, IsRecorded(line, answer), answer);
    }

    private async Task<string?> CompareShownAsync(RecordedLine line, bool isShown, CancellationToken cancellationToken)
    {
        using var content = new StringContent(line.ShownRequest, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var response = await http.PostAsync("emulator/shown", content, cancellationToken);
        var answer = JsonElement.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        return Difference(line, answer.TryGetProperty("shown", out var shown) && shown.GetBoolean() == isShown, answer);
    }

    private static bool IsRecorded(RecordedLine line, JsonElement answer)
    {
        if (line.Error is null) return JsonElement.DeepEquals(line.Result!.Value, Comparable(answer.GetProperty("result"))) && answer.TryGetProperty("time", out _);

        return answer.GetProperty("error").GetString() == line.Error
            && answer.GetProperty("error_description").GetString() == line.ErrorDescription
            && !answer.TryGetProperty("time", out _);
    }

    /// <summary>Removes the durations of the commands of a batch, which are never compared.</summary>
    private static JsonElement Comparable(JsonElement result)
    {
        if (result.ValueKind != JsonValueKind.Object || !result.TryGetProperty("result_time", out _)) return result;

        var members = JsonObject.Create(result)!;
        members.Remove("result_time");
        return JsonElement.Parse(members.ToJsonString());
    }

    private static string? Difference(RecordedLine line, bool isEqual, JsonElement answer) =>
        isEqual ? null : $"{line}{Environment.NewLine}    got {answer.GetRawText()}";

    private static HttpRequestMessage Request(RecordedLine line)
    {
        string address = line.WebhookUser is null ? $"rest/{line.Method}" : $"rest/{line.WebhookUser}/{line.WebhookSecret}/{line.Method}";
        HttpContent content = line.Form is { } form
            ? new StringContent($"{form}&auth={Uri.EscapeDataString(line.Token!)}", Encoding.UTF8, new MediaTypeHeaderValue("application/x-www-form-urlencoded"))
            : new StringContent(WithToken(line.Parameters!, line.Token), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        return new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
    }

    private static string WithToken(string parameters, string? token)
    {
        if (token is null) return parameters;

        string separator = parameters is "{}" ? "" : ",";
        return $$"""{"auth":{{JsonSerializer.Serialize(token)}}{{separator}}{{parameters[1..]}}""";
    }
}
