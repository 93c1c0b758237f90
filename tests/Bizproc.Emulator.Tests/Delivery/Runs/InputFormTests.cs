using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Tests.Delivery.Runs;

/// <summary>portal: 10.2, 10.3, 20.1-20.4</summary>
public sealed class InputFormTests
{
    [Theory]
    [InlineData("int", "[1,2]", "[0]=1 [1]=2")]
    [InlineData("select", """["a"]""", "[0]=a")]
    [InlineData("user", """["user_1","user_2"]""", "[0]=user_1 [1]=user_2")]
    [InlineData("datetime", """["01.05.2026 10:00:00 [10800]"]""", "[0]=01.05.2026 10:00:00 [10800]")]
    [InlineData("string", """["a","b"]""", "=a")]
    [InlineData("text", """{"k":"a","l":"b"}""", "=a")]
    [InlineData("STRING", """["a"]""", "=a")]
    [InlineData("string", "[]", "")]
    [InlineData("datetime", "\"01.05.2026 10:00:00 [10800]\"", "=01.05.2026 07:00:00")]
    [InlineData("datetime", "\"01.05.2026 01:00:00 [10800]\"", "=30.04.2026 22:00:00")]
    [InlineData("datetime", "\"01.05.2026 10:00:00 [-3600]\"", "=01.05.2026 11:00:00")]
    [InlineData("datetime", "\"01.01.0001 00:00:00 [10800]\"", "=01.01.0001 00:00:00")]
    [InlineData("datetime", "\"tomorrow [x]\"", "=tomorrow [x]")]
    [InlineData("date", "\"01.05.2026 [10800]\"", "=01.05.2026")]
    [InlineData("date", "\"01.05.2026\"", "=01.05.2026")]
    [InlineData("double", "1e25", "=1.0E+25")]
    [InlineData("double", "0.00000015", "=1.5E-7")]
    [InlineData("bool", "true", "=1")]
    [InlineData("bool", "false", "=0")]
    [InlineData("bool", "null", "=")]
    [InlineData("file", "125", "=125")]
    public async Task A_single_value_arrives(string type, string value, string expected) =>
        Assert.Equal(expected, await ArrivesAsync($"\"Type\":\"{type}\"", value));

    /// <summary>A value that a designer types, or takes from another field, is sent as it is written. A portal does not make a number of it.</summary>
    [Theory]
    [InlineData("double", "1 500,50 €")]
    [InlineData("double", "1 500,50")]
    [InlineData("int", "1 500")]
    [InlineData("double", "1,500")]
    [InlineData("double", "1500|USD")]
    [InlineData("user", "group_d12")]
    [InlineData("user", "group_hr7")]
    [InlineData("bool", "maybe")]
    [InlineData("date", "1 May 2026")]
    public async Task Whatever_people_write_arrives_as_it_is_written(string type, string text) =>
        Assert.Equal("=" + text, await ArrivesAsync($"\"Type\":\"{type}\"", JsonValue.Create(text).ToJsonString()));

    [Fact]
    public async Task Users_and_departments_arrive_side_by_side() =>
        Assert.Equal("[0]=user_5 [1]=group_d12 [2]=group_hr7", await ArrivesAsync("\"Type\":\"user\",\"Multiple\":\"Y\"", """["user_5","group_d12","group_hr7"]"""));

    /// <summary>The designer demands a required value. An expression is a value, and nothing checks its result.</summary>
    [Theory]
    [InlineData("double", "{=Document:NOTHING}", "=")]
    [InlineData("user", "{=Document:NOTHING}", "=")]
    [InlineData("double", "{=Document:SUM}", "=1500|USD")]
    [InlineData("double", "{=Document:EMPTY}", "=")]
    public async Task An_empty_expression_is_enough_where_a_value_is_required(string type, string text, string expected) => Assert.Equal(
        expected,
        await ArrivesAsync($"\"Type\":\"{type}\",\"Required\":\"Y\"", JsonValue.Create(text).ToJsonString(), new JsonObject { ["SUM"] = "1500|USD", ["EMPTY"] = "" }));

    [Theory]
    [InlineData("string", "\"x\"", "[0]=x")]
    [InlineData("int", "7", "[0]=7")]
    [InlineData("int", "0", "=0")]
    [InlineData("string", "\"0\"", "=0")]
    [InlineData("string", "\"\"", "=")]
    [InlineData("string", "null", "=")]
    [InlineData("string", "[]", "")]
    [InlineData("string", """[["a","b"],"c"]""", "[0]=a [1]=c")]
    [InlineData("text", """[[" \t"]," "]""", "[0]= [1]= ")]
    [InlineData("string", """{"k":"a","l":"b"}""", "[0]=a")]
    [InlineData("int", """[[1,2]]""", "[0][0]=1 [0][1]=2")]
    [InlineData("date", """["01.05.2026 [0]","02.05.2026 [0]"]""", "[0]=01.05.2026 [1]=02.05.2026")]
    public async Task A_multiple_value_arrives(string type, string value, string expected) =>
        Assert.Equal(expected, await ArrivesAsync($"\"Type\":\"{type}\",\"Multiple\":\"Y\"", value));

    [Theory]
    [InlineData("=2+3", "=5")]
    [InlineData("= (1 + 2) * -3 / 2", "=-4.5")]
    [InlineData("=1/0", "==1/0")]
    [InlineData("=max(1,2)", "==max(1,2)")]
    [InlineData("{=Document:NAME}", "=Contract 7")]
    [InlineData("No. {=Document:NUMBER}: {=Document:NAME}!", "=No. 7: Contract 7!")]
    [InlineData("={=Document:NUMBER}*2", "=14")]
    [InlineData("{=Document:NOTHING}", "=")]
    [InlineData("{=Variable:X}", "={=Variable:X}")]
    public async Task An_expression_is_worked_out(string text, string expected)
    {
        string sent = await ArrivesAsync(
            "\"Type\":\"string\"",
            JsonValue.Create(text).ToJsonString(),
            new JsonObject { ["NAME"] = "Contract 7", ["NUMBER"] = 7 });

        Assert.Equal(expected, sent);
    }

    [Fact]
    public async Task Fields_of_the_designer_know_no_case()
    {
        await using var test = await TestPortal.StartAsync();

        var run = await test.RunAsync(
            """
            "PROPERTIES":{"abc":{"Name":"a","Type":"string"},"ABC":{"Name":"b","Type":"string"}}
            """,
            new JsonObject { ["Abc"] = "x" });

        Assert.Equal(["properties[abc]=x", "properties[ABC]=x"], Properties(run));
    }

    [Theory]
    [InlineData(PortalDateFormat.MonthDayYear, "05/01/2026 10:00:00 pm [10800]", "05/01/2026 07:00:00 pm")]
    [InlineData(PortalDateFormat.YearMonthDay, "2026-05-01 22:00:00 [10800]", "2026-05-01 19:00:00")]
    public async Task Dates_are_in_the_portals_own_order(PortalDateFormat format, string given, string expected)
    {
        await using var test = await TestPortal.StartAsync(new EmulatedPortalOptions { Settings = new PortalSettings { DateFormat = format } });

        var run = await test.RunAsync(
            """
            "PROPERTIES":{"p":{"Name":"a","Type":"datetime"}}
            """,
            new JsonObject { ["p"] = given });

        Assert.Equal([$"properties[p]={expected}"], Properties(run));
    }

    private static async Task<string> ArrivesAsync(string members, string value, JsonObject? document = null)
    {
        await using var test = await TestPortal.StartAsync();
        var values = new JsonObject { ["p"] = JsonNode.Parse(value) };

        var run = await test.RunAsync($"\"PROPERTIES\":{{\"p\":{{\"Name\":\"P\",{members}}}}}", values, document: document);

        return string.Join(' ', Properties(run).Select(static field => field["properties[p]".Length..]));
    }

    private static IEnumerable<string> Properties(EmulatedRun run) => FormFields.Of(run.Form)
        .Where(static field => field.Key.StartsWith("properties[", StringComparison.Ordinal))
        .Select(static field => $"{field.Key}={field.Value}");
}
