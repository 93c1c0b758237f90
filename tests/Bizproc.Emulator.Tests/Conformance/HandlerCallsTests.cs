using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Tests.Conformance;

/// <summary>portal: 10, 11</summary>
public sealed class HandlerCallsTests(ITestOutputHelper output)
{
    /// <summary>Fields that are new in every run, or that the queue server adds to the recorded form.</summary>
    private static readonly string[] NeverCompared = ["workflow_id", "event_token", "ts"];

    [Fact]
    public async Task Every_recorded_run_sends_the_same_form_and_keeps_the_same_values()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync();
        var runs = RecordedRun.ReadAll();
        int answers = 0;

        foreach (var recorded in runs)
        {
            test.Portal.Reset();
            Assert.Equal("true", await test.CallAsync("bizproc.activity.add", recorded.ActivityAt(handler.Url())));
            var request = new RunRequest(recorded.Code)
            {
                DocumentId = ["crm", "CCrmDocumentDeal", "DEAL_7"],
                Values = recorded.Values,
                Settings = recorded.Settings,
            };

            var run = await test.Portal.RunAsync(request, TestContext.Current.CancellationToken);

            Assert.True(handler.Posts.TryDequeue(out var post));
            Assert.Equal("application/x-www-form-urlencoded", post.ContentType);
            Assert.Equal(run.Form, post.Body);
            Assert.Equal(Comparable(recorded.Form), Comparable(post.Body));
            Assert.Equal(recorded.Waits, run.Waits);
            Assert.Equal(recorded.Waits ? StepState.Waiting : StepState.Closed, run.State);
            if (recorded.Answer is not { } answer) continue;

            answers++;
            await SendAsync(test, answer, post);
            AssertKept(recorded, test.Portal.GetRun(run.Id));
        }

        output.WriteLine($"{runs.Count} of {runs.Count} recorded forms are equal, and what is kept of {answers} of {answers} answers.");
        Assert.Equal((17, 7), (runs.Count, answers));
    }

    private static IEnumerable<string> Comparable(string form) => FormFields.Of(form)
        .Where(static field => !NeverCompared.Contains(field.Key) && !field.Key.StartsWith("auth[", StringComparison.Ordinal))
        .Select(static field => $"{field.Key}={field.Value}");

    /// <summary>Two recorded answers reached the step in internal ways of the portal; here they are sent by the method with the same effect.</summary>
    private static async Task SendAsync(TestPortal test, JsonObject answer, ReceivedPost post)
    {
        string method = answer.ContainsKey("LOG_ACTION") ? "bizproc.activity.log" : "bizproc.event.send";
        var parameters = answer.DeepClone().AsObject();
        parameters["EVENT_TOKEN"] = answer.ContainsKey("EVENT_ID") ? await OtherTokenAsync(test, post) : post["event_token"];

        Assert.Equal("true", await test.CallAsync(method, parameters.ToJsonString(), "user"));
    }

    /// <summary>A valid token of another execution of the same step.</summary>
    private static async Task<string> OtherTokenAsync(TestPortal test, ReceivedPost post)
    {
        string activity = post["event_token"].Split('|')[1];
        var (_, answer) = await test.PostAsync(
            "/emulator/steps", $$"""{"workflow":"{{post["workflow_id"]}}","activity":"{{activity}}","event":"other"}""", "application/json");
        return answer.GetProperty("token").GetString()!;
    }

    private static void AssertKept(RecordedRun recorded, EmulatedRun run)
    {
        Assert.Equal(recorded.IsClosedAfterAnswer ? StepState.Closed : StepState.Waiting, run.State);
        Assert.True(JsonElement.DeepEquals(recorded.KeptValues, run.Values), $"{recorded.Id}: {run.Values}");
        Assert.Equal(recorded.Track, run.Log.Select(static line => line.ToString()));
    }
}
