using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc.AspNetCore.Tests.Conformance;

/// <summary>Every recorded answer, written by generated writers: the portal stores the same as when it was recorded (portal: 11.2).</summary>
public sealed class RecordedAnswerTests
{
    private static readonly JsonObject[] Lines =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "conformance", "handler-calls.jsonl")).Select(static line => JsonNode.Parse(line)!.AsObject()),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task Values_of_every_type_are_kept() => CheckAsync("basic", (portal, token) => WorkflowEvents.AnswerAsync(
        portal,
        token,
        new Recorded.Basic
        {
            Out = "x",
            When = new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.FromHours(3)),
            Many = [1, 2],
            Flag = true,
            Day = "2026-05-01",
            File = ["a.txt", "aGVsbG8="],
            Number = 1.5,
            Choice = "zzz",
            User = "5",
        },
        "done",
        cancellationToken: Stop));

    [Fact]
    public Task A_number_in_the_place_of_an_input_is_kept() => CheckAsync(
        "prop-and-return-same-name", static (portal, token) => WorkflowEvents.AnswerAsync(portal, token, new Recorded.SameName { Out = 9 }, cancellationToken: Stop));

    [Fact]
    public Task A_key_in_another_case_is_found() => CheckAsync(
        "answer-case-insensitive", static (portal, token) => WorkflowEvents.AnswerAsync(portal, token, new Recorded.OtherCase { Value = "9" }, cancellationToken: Stop));

    [Fact]
    public Task An_empty_answer_leaves_the_defaults() => CheckAsync(
        "answer-empty", static (portal, token) => WorkflowEvents.AnswerAsync(portal, token, new Recorded.One(), cancellationToken: Stop));

    [Fact]
    public Task A_line_for_the_log_is_kept() => CheckAsync(
        "answer-log-action", static (portal, token) => WorkflowEvents.LogAsync(portal, token, "progress 50%", Stop));

    [Fact]
    public Task Keys_that_differ_by_case_only_are_one() => CheckAsync(
        "return-case-collision", static (portal, token) => WorkflowEvents.AnswerAsync(portal, token, new Recorded.Collision { Lower = "9" }, cancellationToken: Stop));

    [Fact]
    public Task The_token_of_another_step_is_refused() => CheckAsync("answer-wrong-event", static async (portal, token) =>
    {
        using var http = new HttpClient();
        string[] parts = token.Split('|');
        using var step = await http.PostAsync(
            new Uri(portal.Portal, "/emulator/steps"),
            new StringContent($$"""{"workflow":"{{parts[0]}}","activity":"{{parts[1]}}","event":"other"}"""),
            Stop);
        string other = JsonElement.Parse(await step.Content.ReadAsStringAsync(Stop)).GetProperty("token").GetString()!;
        await WorkflowEvents.AnswerAsync(portal, other, new Recorded.One { Value = "9" }, cancellationToken: Stop);
    });

    /// <summary>
    /// Registers the recorded action, runs it with the recorded values, answers, and compares the stored values as texts.
    /// </summary>
    private static async Task CheckAsync(string id, Func<IPortalClient, string, Task> answerAsync)
    {
        var recorded = Lines.Single(line => (string)line["id"]! == id);
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        var client = portal.CreateClient();
        var activity = recorded["activity"]!.DeepClone().AsObject();
        activity["HANDLER"] = "http://127.0.0.1:9/nobody";
        await client.CallAsync("bizproc.activity.add", JsonSerializer.SerializeToUtf8Bytes(activity), JsonElementInfo.Default.JsonElement, Stop);

        var run = await portal.RunAsync(
            new RunRequest((string)activity["CODE"]!)
            {
                DocumentId = ["crm", "CCrmDocumentDeal", "DEAL_7"],
                Values = recorded["values"]?.DeepClone().AsObject(),
                Settings = recorded["settings"]?.DeepClone().AsObject(),
            },
            Stop);
        string token = run.Form.Split('&').Select(static field => field.Split('=')).Single(static field => field[0] == "event_token")[1];
        await answerAsync(client, Uri.UnescapeDataString(token));

        var kept = portal.GetRun(run.Id);
        Assert.Equal((bool)recorded["closedAfterAnswer"]! ? StepState.Closed : StepState.Waiting, kept.State);
        Assert.Equal(Texts(JsonElement.Parse(recorded["keptValues"]!.ToJsonString())), Texts(kept.Values));
        Assert.Equal(recorded["track"]!.AsArray().Select(static line => (string)line!), kept.Log.Select(static line => line.ToString()));
    }

    /// <summary>A number is stored as it came, 5 or "5"; a workflow treats both alike (portal: 11.2).</summary>
    private static IEnumerable<string> Texts(JsonElement values) => values.EnumerateObject().Select(static member => $"{member.Name}={member.Value}");
}
