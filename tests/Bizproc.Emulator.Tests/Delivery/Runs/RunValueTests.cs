using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bizproc.Emulator.Tests.Delivery.Runs;

/// <summary>The values of a run: blank stays blank, unknown names are refused, and no text of a run has a secret.</summary>
public sealed class RunValueTests
{
    private const string Inputs = """
        "PROPERTIES":{"weight":{"Name":"W","Type":"double","Default":"0.5"},"many":{"Name":"M","Type":"string","Multiple":"Y","Default":["a"]},"country":{"Name":"C","Type":"string"}}
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{}", "0.5", "a")]
    [InlineData("""{"weight":null,"many":null}""", "", "")]
    [InlineData("""{"WEIGHT":null}""", "", "a")]
    [InlineData("""{"weight":"","many":""}""", "", "")]
    [InlineData("""{"weight":0}""", "0", "a")]
    [InlineData("""{"many":[]}""", "0.5", null)]
    public async Task A_value_that_is_left_blank_stays_empty_and_a_missing_one_takes_the_default(string values, string weight, string? many)
    {
        await using var test = await TestPortal.StartAsync();

        var run = await test.RunAsync(Inputs, JsonNode.Parse(values)!.AsObject());

        var fields = FormFields.Of(run.Form).ToDictionary(static field => field.Key, static field => field.Value);
        Assert.Equal(weight, fields["properties[weight]"]);
        Assert.Equal(many, fields.GetValueOrDefault("properties[many][0]") ?? fields.GetValueOrDefault("properties[many]"));
        Assert.Equal(weight, run.Values.GetProperty("weight").ToString());
    }

    [Theory]
    [InlineData("""{"contry":"de"}""", "'contry' is not an input of 'run'. Did you mean 'country'? The inputs are weight, many, country")]
    [InlineData("""{"country":"de","x":null}""", "'x' is not an input of 'run'. The inputs are weight, many, country")]
    public async Task A_misspelt_value_is_refused_with_the_right_name(string values, string expected)
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("run", Inputs);

        var failure = await Assert.ThrowsAsync<ArgumentException>("request", () => test.Portal.RunAsync(new RunRequest("run") { Values = JsonNode.Parse(values)!.AsObject() }, Stop));

        Assert.StartsWith(expected, failure.Message, StringComparison.Ordinal);
        Assert.StartsWith("400 {\"error\":\"WRONG_REQUEST\"", await test.ControlAsync("run", $$"""{"code":"run","values":{{values}}}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_without_inputs_takes_no_values()
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("run");

        var failure = await Assert.ThrowsAsync<ArgumentException>(() => test.Portal.RunAsync(new RunRequest("run") { Values = new JsonObject { ["a"] = 1 } }, Stop));

        Assert.Contains("There are no inputs", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TimeOutDuration", "'TimeOutDuration' is not a setting of a step. Did you mean 'TimeoutDuration'?")]
    [InlineData("IsTimeout", "'IsTimeout' is not a setting of a step. ")]
    public async Task A_misspelt_setting_is_refused_with_the_right_name(string name, string expected)
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("run");

        var failure = await Assert.ThrowsAsync<ArgumentException>("request", () => test.Portal.RunAsync(new RunRequest("run") { Settings = new JsonObject { [name] = 1 } }, Stop));

        Assert.StartsWith(expected, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UseSubscription", "foo", "'foo' is no value of UseSubscription, which is Y or N")]
    [InlineData("UseSubscription", "true", "'true' is no value of UseSubscription, which is Y or N")]
    [InlineData("TimeoutDurationType", "min", "'min' is no value of TimeoutDurationType, which is s or m or h or d")]
    public async Task A_setting_that_no_designer_offers_is_refused(string name, string value, string expected)
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("run");

        var failure = await Assert.ThrowsAsync<ArgumentException>("request", () => test.Portal.RunAsync(new RunRequest("run") { Settings = new JsonObject { [name] = value } }, Stop));

        Assert.StartsWith(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_very_long_name_is_refused_without_being_compared_or_quoted()
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("run", Inputs);

        var failure = await Assert.ThrowsAsync<ArgumentException>(() => test.Portal.RunAsync(new RunRequest("run") { Values = new JsonObject { [new string('k', 1_000_000)] = 1 } }, Stop).WithinLimitAsync());

        Assert.InRange(failure.Message.Length, 1, 600);
    }

    [Theory]
    [InlineData("date", "N", "\"01.05.2026\"", "\"Bitrix\\\\Bizproc\\\\BaseType\\\\Value\\\\Date(01.05.2026)\"")]
    [InlineData("date", "N", "[\"01.05.2026\"]", "[\"01.05.2026\"]")]
    [InlineData("date", "Y", "\"01.05.2026\"", "\"01.05.2026\"")]
    [InlineData("date", "Y", "[\"01.05.2026\",\"\"]", "[\"Bitrix\\\\Bizproc\\\\BaseType\\\\Value\\\\Date(01.05.2026)\",\"\"]")]
    [InlineData("datetime", "Y", "\"01.05.2026 07:00:00\"", "\"01.05.2026 07:00:00\"")]
    [InlineData("string", "Y", "\"01.05.2026\"", "\"01.05.2026\"")]
    public async Task The_property_decides_whether_a_returned_value_is_one_date_or_several(string type, string multiple, string returned, string expected)
    {
        await using var scene = await WaitingScene.StartAsync(more: $$$""","RETURN_PROPERTIES":{"d":{"Name":"D","Type":"{{{type}}}","Multiple":"{{{multiple}}}"}}""");
        var run = await scene.RunAsync();

        await scene.AnswerAsync(run, $$$""","RETURN_VALUES":{"d":{{{returned}}}}""");

        Assert.Equal(expected, scene.Portal.GetRun(run.Id).Values.GetProperty("d").GetRawText());
    }

    [Theory]
    [InlineData("12345678901", "{\"*\":\"12345678901\"}")]
    [InlineData("1.5", "{\"*\":\"1.5\"}")]
    [InlineData("true", "{\"*\":\"1\"}")]
    [InlineData("\"N\"", "{\"*\":\"N\"}")]
    [InlineData("{\"en\":5}", "{\"EN\":5}")]
    public async Task A_name_and_a_description_that_are_numbers_are_stored_as_their_text(string value, string expected)
    {
        await using var test = await TestPortal.StartAsync();

        Assert.Equal("true", await test.CallAsync("bizproc.activity.add", $$"""{"CODE":"c","HANDLER":"https://a.b/h","NAME":{{value}},"DESCRIPTION":{{value}}}"""));

        var row = Assert.Single(test.Activities);
        Assert.Equal((expected, expected), (row.GetProperty("NAME").GetRawText(), row.GetProperty("DESCRIPTION").GetRawText()));
    }

    [Fact]
    public async Task The_text_of_a_run_has_its_outcome_and_no_secret()
    {
        await using var scene = await WaitingScene.StartAsync(static context => context.Response.WriteAsync("secret body"), more: ",\"PROPERTIES\":{\"pin\":{\"Name\":\"P\",\"Type\":\"string\"}}");
        var request = new RunRequest("run") { Values = new JsonObject { ["pin"] = "1234" }, Document = new JsonObject { ["TITLE"] = "Private" } };

        var run = await scene.Portal.RunAsync(request, Stop);

        Assert.StartsWith("Run 1: Waiting; the handler answered 200 in ", run.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("; status: Waiting for application response", run.ToString(), StringComparison.Ordinal);
        Assert.Equal("Run of 'run' of app.1 with values pin", request.ToString());
        string[] texts = [run.ToString(), run.Handler!.ToString(), request.ToString(), run.Log[0].ToString()];
        var tokens = FormFields.Of(run.Form).Where(static field => field.Key.EndsWith("_token]", StringComparison.Ordinal) || field.Key == "event_token").Select(static field => field.Value);
        Assert.All(tokens.Append("1234").Append("Private").Append("secret body"), secret => Assert.All(texts, text => Assert.DoesNotContain(secret, text, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_token_in_a_line_of_the_log_is_hidden_in_the_text_of_the_run()
    {
        await using var scene = await WaitingScene.StartAsync();
        var run = await scene.RunAsync();
        string token = FormFields.Of(run.Form).Single(static field => field.Key == "auth[access_token]").Value;

        await scene.AnswerAsync(run, $",\"LOG_MESSAGE\":\"used {token}\"");
        var closed = scene.Portal.GetRun(run.Id);

        Assert.Equal(new RunLogEntry(RunLogKind.Answer, $"used {token}"), closed.Log[^1]);
        Assert.EndsWith("; log: used ***", closed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_an_update_has_no_query()
    {
        var update = new ApplicationUpdate { Handler = new Uri("https://a.b/page?code=key"), HasPage = true, DropsBindings = true };

        Assert.Equal("Update of app.1 at https://a.b/page, a page, drops bindings", update.ToString());
    }
}
