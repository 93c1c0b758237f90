using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc.TestSupport;

/// <summary>An emulated portal and a client that sends exactly what a test specifies.</summary>
public sealed class TestPortal : IAsyncDisposable
{
    private TestPortal(EmulatedPortal portal)
    {
        Portal = portal;
        Http = new HttpClient { BaseAddress = portal.Address };
    }

    /// <summary>An address of this machine at which no server listens.</summary>
    public const string Nobody = "http://127.0.0.1:9/h";

    public EmulatedPortal Portal { get; }

    public HttpClient Http { get; }

    public IReadOnlyList<JsonElement> Activities => [.. Portal.ReadState().GetProperty("activities").EnumerateArray()];

    public IReadOnlyList<JsonElement> Placements => [.. Portal.ReadState().GetProperty("placements").EnumerateArray()];

    public static Task<TestPortal> StartAsync() => StartAsync(new EmulatedPortalOptions());

    public static async Task<TestPortal> StartAsync(EmulatedPortalOptions options) =>
        new(await EmulatedPortal.StartAsync(options, TestContext.Current.CancellationToken));

    /// <summary>Makes a control call; returns status and answer, such as <c>200 {"ok":true}</c>.</summary>
    public async Task<string> ControlAsync(string name, string json = "{}")
    {
        var (http, answer) = await PostAsync("/emulator/" + name, json, "application/json");
        return $"{http} {answer.GetRawText()}";
    }

    /// <summary>Registers an action at an address where no server listens, and runs it.</summary>
    public async Task<EmulatedRun> RunAsync(string more, JsonObject? values = null, JsonObject? settings = null, JsonObject? document = null)
    {
        Assert.Equal("true", await CallAsync("bizproc.activity.add", $$"""{"CODE":"run","HANDLER":"{{Nobody}}","NAME":"N",{{more}}}"""));
        var request = new RunRequest("run") { Values = values, Settings = settings, Document = document };
        return await Portal.RunAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>
    /// Calls a method with JSON and the administrator's token; returns <c>"true"</c>, another result as JSON, or the description of the error.
    /// </summary>
    public async Task<string> CallAsync(string method, string json, string token = "admin")
    {
        string body = json is "{}" ? $$"""{"auth":"{{token}}"}""" : $$"""{"auth":"{{token}}",{{json[1..]}}""";
        var (_, answer) = await PostAsync("rest/" + method, body, "application/json");
        return Text(answer);
    }

    /// <summary>Registers an activity with additional members; the base is that of the recorded calls.</summary>
    public Task<string> AddAsync(string code, string more = "", string token = "admin", string kind = "activity") => CallAsync(
        $"bizproc.{kind}.add",
        $$"""{"CODE":"{{code}}","HANDLER":"https://app.example.com/handler","NAME":"N"{{(more.Length == 0 ? "" : "," + more)}}}""",
        token);

    public Task<(int Http, JsonElement Answer)> PostAsync(string address, string body, string contentType) =>
        PostAsync(address, Encoding.UTF8.GetBytes(body), contentType);

    public async Task<(int Http, JsonElement Answer)> PostAsync(string address, byte[] body, string contentType)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using var response = await Http.PostAsync(address, content, TestContext.Current.CancellationToken);
        return await ReadAsync(response);
    }

    public async Task<(int Http, JsonElement Answer)> GetAsync(string address, string? bearer = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (bearer is not null) request.Headers.Authorization = AuthenticationHeaderValue.Parse(bearer);
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return await ReadAsync(response);
    }

    public static string Text(JsonElement answer) =>
        answer.TryGetProperty("error_description", out var description) ? description.GetString()! : answer.GetProperty("result").GetRawText();

    public ValueTask DisposeAsync()
    {
        Http.Dispose();
        return Portal.DisposeAsync();
    }

    private static async Task<(int Http, JsonElement Answer)> ReadAsync(HttpResponseMessage response)
    {
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, JsonElement.Parse(text, new JsonDocumentOptions { MaxDepth = 1024 }));
    }
}
