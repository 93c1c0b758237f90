using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Tests.Control;

public sealed class SeedTests
{
    private const string Seed = """
        {
          // Comments are allowed.
          "settings": { "edition": "box", "language": "de" },
          "users": [{ "ID": 7, "NAME": "Anna" }],
          "crm": { "deal": [{ "ID": 5, "TITLE": "Roof", "OPPORTUNITY": 1500 }, { "TITLE": "Next" }], "lead": [], "128": [] },
          "answers": [{ "method": "tasks.task.list", "when": { "filter": { "X": 1 } }, "result": { "tasks": [1] } }],
          "options": { "app.1": { "key": "value" } },
          "applications": [{ "id": "app.3", "handler": "https://app.example.com/page", "page": true, "installed": false, "version": 4 }],
        }
        """;

    [Fact]
    public async Task A_portal_begins_with_its_seed_and_a_reset_goes_back_to_it()
    {
        await using var test = await TestPortal.StartAsync(new EmulatedPortalOptions { Seed = PortalSeed.Parse(Seed) });
        await AssertSeededAsync(test);

        test.Portal.Settings = new PortalSettings();
        test.Portal.ClearAnswers();
        await test.CallAsync("crm.deal.update", """{"id":5,"fields":{"TITLE":"Other"}}""");
        await test.CallAsync("app.option.set", """{"options":{"key":"other"}}""");
        await test.ControlAsync("reset");

        await AssertSeededAsync(test);
    }

    [Fact]
    public async Task A_seed_can_come_later_and_by_http()
    {
        await using var test = await TestPortal.StartAsync();
        await test.CallAsync("crm.deal.add", """{"fields":{}}""");
        Assert.Equal("""200 {"ok":true}""", await test.ControlAsync("seed", Seed));
        await AssertSeededAsync(test);

        test.Portal.ResetTo(PortalSeed.Parse("{}"));

        Assert.Equal("[]", await test.CallAsync("crm.deal.list", "{}"));
        Assert.StartsWith("400 {\"error\":\"WRONG_SEED\",\"error_description\":\"$.x is no part", await test.ControlAsync("seed", """{"x":1}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_has_the_fields_of_a_seeded_document()
    {
        await using var test = await TestPortal.StartAsync(new EmulatedPortalOptions { Seed = PortalSeed.Parse(Seed) });
        await test.CallAsync("bizproc.activity.add", $$$"""{"CODE":"a","HANDLER":"{{{TestPortal.Nobody}}}","NAME":"N","PROPERTIES":{"p":{"Name":"P","Type":"string"} } }""");
        var request = new RunRequest("a") { DocumentId = ["crm", "CCrmDocumentDeal", "DEAL_5"], Values = new JsonObject { ["p"] = "{=Document:TITLE} {=Document:OPPORTUNITY}" } };

        var run = await test.Portal.RunAsync(request, TestContext.Current.CancellationToken);
        var given = await test.Portal.RunAsync(request with { Document = new JsonObject { ["TITLE"] = "Given" } }, TestContext.Current.CancellationToken);

        Assert.Equal("Roof 1500.00", run.Values.GetProperty("p").GetString());
        Assert.Equal("Given ", given.Values.GetProperty("p").GetString());
    }

    [Theory]
    [InlineData("", "Line 1, column 1 is not valid JSON: ")]
    [InlineData("{\n  \"users\": [}", "Line 2, column 13 is not valid JSON: ")]
    [InlineData("[]", "$ is a list, but must be an object")]
    [InlineData("""{"user":[]}""", "$.user is no part of a seed. The parts are settings, users, crm, answers, options, applications")]
    [InlineData("""{"users":{}}""", "$.users is an object, but must be a list")]
    [InlineData("""{"users":[{"ID":1},{"NAME":"x"}]}""", "$.users[1] has no ID")]
    [InlineData("""{"users":[{"ID":0}]}""", "$.users[0].ID is '0', but must be a whole number, 1 or more")]
    [InlineData("""{"users":[{"ID":[]}]}""", "$.users[0].ID is a list, but must be a whole number, 1 or more")]
    [InlineData("""{"users":[{"ID":3},{"ID":"3"}]}""", "$.users[1] has the ID 3 of an earlier user")]
    [InlineData("""{"users":[{"ID":3,"ID":4}]}""", "is not valid JSON: ")]
    [InlineData("""{"users":[{"ID":3,"LASTNAME":"x"}]}""", "$.users[0].LASTNAME is no field of a user. The emulator has ID, XML_ID, ")]
    [InlineData("""{"users":[{"ID":3,"name":"x","NAME":"y"}]}""", "$.users[0].NAME is the field NAME once more")]
    [InlineData("""{"users":[{"ID":3,"id":4}]}""", "$.users[0].id is the field ID once more")]
    [InlineData("""{"crm":{"deals":[]}}""", "$.crm.deals is no kind of CRM item. Use lead, deal, contact, company, or the number of a smart process, 128 or more")]
    [InlineData("""{"crm":{"deal":[{"TITEL":"x"}]}}""", "$.crm.deal[0].TITEL is no field of this kind. The emulator has ID, TITLE,")]
    [InlineData("""{"crm":{"deal":[{"OPPORTUNITY":"much"}]}}""", "$.crm.deal[0].OPPORTUNITY does not fit a field of the type double")]
    [InlineData("""{"crm":{"deal":[{"ID":5},{"ID":5}]}}""", "$.crm.deal[1] has the ID 5 of an earlier item")]
    [InlineData("""{"crm":{"deal":[5]}}""", "$.crm.deal[0] is a number, but must be an object")]
    [InlineData("""{"answers":[{"method":"a"}]}""", "$.answers[0] is wrong: An answer has either result or error")]
    [InlineData("""{"answers":[{"method":"a","reslut":1}]}""", "$.answers[0].reslut is wrong: 'reslut' is not known here. The members are method, when, result, ")]
    [InlineData("""{"answers":[{"method":"a","error":5}]}""", "$.answers[0].error is wrong: error has a value of another kind: it must be a text")]
    [InlineData("""{"answers":[{"method":"a","result":1,"description":"Not found"}]}""", "$.answers[0] is wrong: The answer of a has a description or a status of an error, but no error")]
    [InlineData("""{"applications":[{"id":"a"},{"id":"a"}]}""", "$.applications[1] has the id 'a' of an earlier application")]
    [InlineData("""{"crm":{"deal":[{"ID":1,"id":2}]}}""", "$.crm.deal[0].id is the field ID once more")]
    [InlineData("""{"crm":{"deal":[{"TITLE":"a","title":"b"}]}}""", "$.crm.deal[0].title is the field TITLE once more")]
    [InlineData("""{"answers":[{"method":"batch","result":1}]}""", "$.answers[0] is wrong: batch cannot be taught")]
    [InlineData("""{"settings":{"language":"xx"}}""", "$.settings is wrong: 'xx' is not a language of a portal")]
    [InlineData("""{"settings":{"rateLimit":"yes"}}""", "$.settings.rateLimit is wrong: rateLimit has a value of another kind: it must be true or false")]
    [InlineData("""{"options":{"app.1":5}}""", "$.options['app.1'] is a number, but must be an object")]
    [InlineData("""{"applications":[{"id":"app.1","handler":"nowhere"}]}""", "$.applications[0] is wrong: 'nowhere' is not an address")]
    [InlineData("""{"applications":[{"handler":"https://a.b/"}]}""", "$.applications[0] is wrong: 'id' is missing")]
    public void A_mistake_is_one_sentence_with_its_place(string json, string expected)
    {
        var mistake = Assert.Throws<FormatException>(() => PortalSeed.Parse(json));

        Assert.Contains(expected, mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', mistake.Message);
        Assert.DoesNotContain("LineNumber", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seed_that_is_too_large_is_refused()
    {
        string large = $$"""{"options":{"app.1":{"x":"{{new string('x', 17 * 1024 * 1024)}}"} } }""";
        string many = $$"""{"crm":{"lead":[{{string.Join(',', Enumerable.Repeat("{}", 100_001))}}] } }""";

        Assert.StartsWith("$ is too large", Assert.Throws<FormatException>(() => PortalSeed.Parse(large)).Message, StringComparison.Ordinal);
        Assert.Contains("at most 100000 CRM items", Assert.Throws<FormatException>(() => PortalSeed.Parse(many)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_example_of_the_page_is_a_seed()
    {
        string page = await File.ReadAllTextAsync(Path.Join(RepositoryFolder.Root, "docs", "emulator.md"), TestContext.Current.CancellationToken);
        string example = page.Split("```json\n")[1].Split("```")[0];

        Assert.Equal("1 users, 2 CRM items, 2 answers, 1 applications, 1 templates", PortalSeed.Parse(example).ToString());
    }

    private static async Task AssertSeededAsync(TestPortal test)
    {
        Assert.Equal((PortalEdition.Box, "de"), (test.Portal.Settings.Edition, test.Portal.Settings.Language));
        Assert.Contains("\"NAME\":\"Anna\"", await test.CallAsync("user.get", """{"ID":7}"""), StringComparison.Ordinal);
        Assert.Equal("""[{"ID":"5","TITLE":"Roof"},{"ID":"6","TITLE":"Next"}]""", await test.CallAsync("crm.deal.list", """{"select":["TITLE"]}"""));
        Assert.Equal("""{"items":[]}""", await test.CallAsync("crm.item.list", """{"entityTypeId":128}"""));
        Assert.Equal("""{"tasks":[1]}""", await test.CallAsync("tasks.task.list", """{"filter":{"X":"1"}}"""));
        Assert.Equal("\"value\"", await test.CallAsync("app.option.get", """{"option":"key"}"""));
        await test.ControlAsync("tokens", """{"token":"third","application":"app.3"}""");
        var info = JsonElement.Parse(await test.CallAsync("app.info", "{}", "third"));
        Assert.Equal((4, false), (info.GetProperty("VERSION").GetInt32(), info.GetProperty("INSTALLED").GetBoolean()));
    }

    [Fact]
    public async Task New_options_need_no_name_of_a_type()
    {
#pragma warning disable xUnit1051 // With a token there is only one overload.
        await using var portal = await EmulatedPortal.StartAsync(new() { Seed = PortalSeed.Parse("""{"crm":{"deal":[{"ID":7}]}}""") });
#pragma warning restore xUnit1051

        Assert.StartsWith("7", (await portal.CreateClient().CallAsync("crm.deal.get", new JsonObject { ["id"] = 7 }, TestContext.Current.CancellationToken)).GetProperty("ID").GetString(), StringComparison.Ordinal);
    }
}
