using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Tests.Server.Rest;

/// <summary>portal: 3.6</summary>
public sealed class BatchTests
{
    private const string Add = "bizproc.activity.add?HANDLER=https%3A%2F%2Fa.b%2Fh&NAME=";

    [Fact]
    public async Task Values_are_texts_even_those_that_look_like_something_else()
    {
        await using var test = await TestPortal.StartAsync();

        await BatchAsync(test, ("a", Add + "N&CODE=c&USE_PLACEMENT=true&USE_SUBSCRIPTION=true&AUTH_USER_ID=7"));

        var row = Assert.Single(test.Activities);
        Assert.Equal(("N", "t", 7), (row.GetProperty("USE_PLACEMENT").GetString(), row.GetProperty("USE_SUBSCRIPTION").GetString(), row.GetProperty("AUTH_USER_ID").GetInt32()));
    }

    [Theory]
    [InlineData("$result[l][0]", "first")]
    [InlineData("The $result[l][0]!", "The first!")]
    [InlineData("$result[l][0] and $result[l][1]", "first and second")]
    [InlineData("$error[bad][error]", "ERROR_ACTIVITY_VALIDATION_FAILURE")]
    [InlineData("$result [l]", "$result [l]")]
    [InlineData("$results[l]", "$results[l]")]
    [InlineData("$nothing[l][0]", "$nothing[l][0]")]
    public async Task A_reference_becomes_the_text_that_it_names(string name, string expected)
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("first");
        await test.AddAsync("second");

        await BatchAsync(test, ("l", "bizproc.activity.list"), ("bad", "bizproc.activity.add"), ("a", Add + Uri.EscapeDataString(name) + "&CODE=c"));

        Assert.Equal(expected, test.Activities[^1].GetProperty("NAME").GetProperty("*").GetString());
    }

    [Theory]
    [InlineData("$result[l]", """["first","second"]""")]
    [InlineData("$result[l][9] glued", """["first","second"]""")]
    [InlineData("$result[nope][0]", """{"l":["first","second"]}""")]
    [InlineData("$total[l]", "[]")]
    public async Task A_reference_to_a_list_or_to_nothing_takes_the_whole_place(string value, string expected)
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("first");
        await test.AddAsync("second");

        await BatchAsync(test, ("l", "bizproc.activity.list"), ("a", Add + "N&CODE=c&PROPERTIES[p][Name]=P&PROPERTIES[p][Default]=" + Uri.EscapeDataString(value)));

        Assert.Equal(expected.ToUpperInvariant(), test.Activities[^1].GetProperty("PROPERTIES").GetProperty("p").GetProperty("DEFAULT").GetRawText().ToUpperInvariant());
    }

    [Fact]
    public async Task Behind_a_number_sign_a_command_is_lost()
    {
        await using var test = await TestPortal.StartAsync();

        await BatchAsync(test, ("a", Add + "one#two&CODE=c"), ("b", Add + "one%23two&CODE=d"));

        Assert.Equal("one#two", Assert.Single(test.Activities).GetProperty("NAME").GetProperty("*").GetString());
    }

    [Fact]
    public async Task Each_command_proves_its_own_scope()
    {
        await using var test = await TestPortal.StartAsync();

        var answer = await BatchAsync(test, "noscope", ("a", "bizproc.activity.list"), ("b", "app.info"));

        Assert.Equal("insufficient_scope", answer.GetProperty("result_error").GetProperty("a").GetProperty("error").GetString());
        Assert.Equal("app.1", answer.GetProperty("result").GetProperty("b").GetProperty("CODE").GetString());
    }

    [Fact]
    public async Task A_webhook_may_send_one()
    {
        await using var test = await TestPortal.StartAsync();

        var (_, answer) = await test.PostAsync("/rest/1/goodhook/batch", """{"cmd":{"a":"app.info","b":"bizproc.activity.list"}}""", "application/json");

        var result = answer.GetProperty("result");
        Assert.True(result.GetProperty("result").TryGetProperty("a", out _));
        Assert.Equal("Access denied! Application context required", result.GetProperty("result_error").GetProperty("b").GetProperty("error_description").GetString());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"cmd":"bizproc.activity.list"}""")]
    [InlineData("""{"CMD":[]}""")]
    [InlineData("""{"cmd":null,"halt":1}""")]
    public async Task Without_commands_nothing_is_done(string body)
    {
        await using var test = await TestPortal.StartAsync();

        Assert.Equal("""{"result":[],"result_error":[],"result_total":[],"result_next":[],"result_time":[]}""", await test.CallAsync("batch", body));
    }

    [Fact]
    public async Task Each_command_has_its_time_and_a_refused_one_has_none()
    {
        await using var test = await TestPortal.StartAsync();

        var answer = await BatchAsync(test, ("a", "bizproc.activity.list"), ("b", "bizproc.activity.add"));

        var time = Assert.Single(answer.GetProperty("result_time").EnumerateObject());
        Assert.Equal("a", time.Name);
        Assert.True(time.Value.TryGetProperty("date_start", out _));
    }

    [Fact]
    public async Task A_type_error_of_one_command_is_the_end_of_all()
    {
        await using var test = await TestPortal.StartAsync();

        Assert.Equal("Internal server error", await test.CallAsync("batch", """{"cmd":{"a":"bizproc.activity.add?CODE=c&NAME=N&HANDLER[]=x","b":"bizproc.activity.list"}}"""));
    }

    private static Task<JsonElement> BatchAsync(TestPortal test, params (string Key, string Command)[] commands) => BatchAsync(test, "admin", commands);

    private static async Task<JsonElement> BatchAsync(TestPortal test, string token, params (string Key, string Command)[] commands)
    {
        var cmd = new JsonObject(commands.Select(static command => KeyValuePair.Create(command.Key, (JsonNode?)command.Command)));
        return JsonElement.Parse(await test.CallAsync("batch", new JsonObject { ["halt"] = 0, ["cmd"] = cmd }.ToJsonString(), token));
    }
}
