namespace Bizproc.Emulator.Tests.Page;

/// <summary>Mistakes on which the portal is silent: each warning appears once where it belongs, and nowhere else.</summary>
public sealed class WarningTests
{
    private const string Returns = "\"RETURN_PROPERTIES\":{\"r\":{\"Name\":\"R\",\"Type\":\"string\"}}";

    [Theory]
    // Filters (portal: 4.6).
    [InlineData("""{"FILTER":{"INCLUDE":["crm","CCrmDocumentDeal","DEAL"]}}""", "INCLUDE is a flat list", "hides the action everywhere")]
    [InlineData("""{"FILTER":{"EXCLUDE":["crm"]}}""", "EXCLUDE is a flat list")]
    [InlineData("""{"FILTER":{"INCLUDE":[]}}""", "hides the action everywhere")]
    [InlineData("""{"FILTER":{"MIN_API_VERSION":2}}""", "hides the action everywhere")]
    [InlineData("""{"FILTER":{"EXCLUDE":["b24","box"]}}""", "hides the action everywhere")]
    [InlineData("""{"FILTER":{"INCLUDE":[["crm","ccrmdocumentdeal"]]}}""", "names crm / ccrmdocumentdeal, which no portal", "hides the action everywhere")]
    [InlineData("""{"FILTER":{"EXCLUDE":[["crm","Foo"]]}}""", "names crm / Foo, which no portal")]
    [InlineData("""{"FILTER":{"EXCLUDE":["b24"]}}""", "hides the action in the cloud, where this portal is")]
    [InlineData("""{"FILTER":{"INCLUDE":["box"]}}""", "hides the action in the cloud, where this portal is")]
    [InlineData("""{"FILTER":{"INCLUDE":[["lists"]]},"DOCUMENT_TYPE":["crm","CCrmDocumentDeal","DEAL"]}""", "hides the action for its own DOCUMENT_TYPE, deals")]
    // Document types (portal: 4.5).
    [InlineData("""{"DOCUMENT_TYPE":["crm","Bitrix\\\\Crm\\\\Integration\\\\BizProc\\\\Document\\\\Dynamic","DYNAMIC_128"]}""", "arrived doubled")]
    [InlineData("""{"DOCUMENT_TYPE":["crm","Foo","BAR"]}""", "No portal is known to have the DOCUMENT_TYPE crm / Foo")]
    [InlineData("""{"DOCUMENT_TYPE":["CCrmDocumentDeal","DEAL"]}""", "has no module")]
    // Texts (portal: 3.4).
    [InlineData("""{"NAME":{"es":"Hola","en":"Hello"}}""", "'ES': portals do not have this language")]
    [InlineData("""{"NAME":{"de":"Hallo"}}""", "Its name is blank on this portal, and on all in one of 20 languages, such as ar, br or en")]
    [InlineData("""{"NAME":{"es":"Hola"}}""", "portals do not have this language", "Its name is blank on every portal")]
    [InlineData("""{"PROPERTIES":{"p":{"Name":{"ru":"П"},"Type":"int"}}}""", "The name of 'p' is blank on this portal, and on all in one of 19 languages")]
    // Keys (portal: 0 fact 20, 4.4).
    [InlineData("""{"PROPERTIES":{"Title":{"Name":"T","Type":"string"}}}""", "The portal itself uses the name 'Title'")]
    [InlineData("""{"PROPERTIES":{"a":{"Name":"a","Type":"int"},"A":{"Name":"A","Type":"int"}}}""", "The inputs 'a' and 'A' share one field")]
    [InlineData("""{"USE_SUBSCRIPTION":"Y","RETURN_PROPERTIES":{"a":{"Name":"a","Type":"int"},"A":{"Name":"A","Type":"int"}}}""", "Of the return properties 'a' and 'A' only the last")]
    [InlineData("""{"PROPERTIES":{"a":{"Name":"a","Type":"int"}},"RETURN_PROPERTIES":{"a":{"Name":"a","Type":"int"}}}""", "'a' is both an input and a return property")]
    // Types (portal: 4.4).
    [InlineData("""{"PROPERTIES":{"p":{"Name":"P"}}}""", "'p' has no type. The workflow designer shows no field")]
    [InlineData("""{"PROPERTIES":{"p":{"Name":"P","Type":"boolean"}}}""", "'p' has the type 'boolean', which the portal does not know")]
    [InlineData("""{"PROPERTIES":{"p":{"Name":"P","Type":["int"]}}}""", "which the portal does not know")]
    [InlineData("""{"PROPERTIES":{"p":{"Name":"P","Type":"UF:address"}}}""", "'p' has the type 'UF:address', which the portal does not know")]
    [InlineData("""{"RETURN_PROPERTIES":{"r":{"Name":"R"}}}""", "The return property 'r' has no type")]
    [InlineData("""{"RETURN_PROPERTIES":{"r":{"Name":"R","Type":"integer"}}}""", "The return property 'r' has the type 'integer'")]
    // Options (portal: 4.4).
    [InlineData("""{"PROPERTIES":{"p":{"Name":"P","Type":"select"}}}""", "'p' is a list without options")]
    [InlineData("""{"PROPERTIES":{"p":{"Name":"P","Type":"Select","Options":{"pdf":"PDF"},"Default":"PDF"}}}""", "The default of 'p', 'PDF', is the title of an option, not its key")]
    [InlineData("""{"PROPERTIES":{"p":{"Name":"P","Type":"select","Options":["a","b"],"Default":"a"}}}""", "The default of 'p', 'a', is the title of an option, not its key")]
    [InlineData("""{"PROPERTIES":{"p":{"Name":"P","Type":"select","Multiple":"Y","Options":{"a":"A"},"Default":["a","x"]}}}""", "The default of 'p', 'x', is not the key of an option. Nothing")]
    // Waiting (portal: 6.1).
    [InlineData("""{"USE_SUBSCRIPTION":true}""", "The portal has stored USE_SUBSCRIPTION as '1': it never waits, and no designer can change that")]
    [InlineData("""{"USE_SUBSCRIPTION":"y"}""", "The portal has stored USE_SUBSCRIPTION as 'y'")]
    [InlineData("""{"USE_SUBSCRIPTION":0}""", "The portal has stored USE_SUBSCRIPTION as '0': it waits only if the designer chooses so")]
    [InlineData("{\"USE_SUBSCRIPTION\":\"N\"," + Returns + "}", "The action never waits, so 'r' can never get a value")]
    public async Task A_warning_says_what_comes_of_it(string registration, params string[] expected)
    {
        var warnings = await WarningsAsync(registration);

        Assert.Equal(expected.Length, warnings.Count);
        Assert.All(expected.Zip(warnings), static pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"FILTER":{"INCLUDE":[["crm"]]}}""")]
    [InlineData("""{"FILTER":{"INCLUDE":["b24"],"EXCLUDE":["box"]}}""")]
    [InlineData("""{"FILTER":{"INCLUDE":[["crm","Bitrix\\Crm\\Integration\\BizProc\\Document\\Dynamic","DYNAMIC_128"]]}}""")]
    [InlineData("""{"FILTER":{"EXCLUDE":[["crm"],["lists"],["disk"],["tasks"]]}}""")]
    [InlineData("""{"FILTER":{"MIN_API_VERSION":1}}""")]
    [InlineData("""{"FILTER":{"Foo":["box"]}}""")]
    [InlineData("""{"FILTER":{"INCLUDE":[["crm","CCrmDocumentDeal"]]},"DOCUMENT_TYPE":["crm","CCrmDocumentDeal","DEAL"]}""")]
    [InlineData("""{"DOCUMENT_TYPE":["crm","Bitrix\\Crm\\Integration\\BizProc\\Document\\Dynamic","DYNAMIC_128"]}""")]
    [InlineData("""{"NAME":{"en":"Hello"}}""")]
    [InlineData("""{"NAME":{"*":"Hello","PT-BR":"x"}}""", "PT-BR")]
    [InlineData("""{"NAME":{"*":"Hello","br":"Olá"},"DESCRIPTION":{"de":"only here"}}""")]
    [InlineData("""{"PROPERTIES":{"title":{"Name":"T","Type":"STRING"},"b":{"Name":"B","Type":"time"}}}""")]
    [InlineData("""{"PROPERTIES":{"p":{"Name":"P","Type":"UF:address"}},"DOCUMENT_TYPE":["crm","CCrmDocumentDeal","DEAL"]}""")]
    [InlineData("""{"PROPERTIES":{"p":{"Name":"P","Type":"select","Options":{"pdf":"PDF"},"Default":"pdf"}}}""")]
    [InlineData("""{"PROPERTIES":{"p":{"Name":"P","Type":"select","Options":["a","b"],"Default":"0"}}}""")]
    [InlineData("""{"PROPERTIES":{"p":{"Name":"P","Type":"select","Options":[["x","X"],["y","Y"]],"Default":"y"}}}""")]
    [InlineData("""{"PROPERTIES":{"p":{"Name":"P","Type":"select","Options":"only","Default":"only"}}}""")]
    [InlineData("""{"PROPERTIES":{"p":{"Name":"P","Type":"select","Options":{"pdf":"PDF"},"Default":"{=Document:KIND}"}}}""")]
    [InlineData("{\"USE_SUBSCRIPTION\":\"Y\"," + Returns + "}")]
    [InlineData("{\"USE_SUBSCRIPTION\":\"\"," + Returns + "}")]
    [InlineData("{" + Returns + "}")]
    [InlineData("""{"USE_SUBSCRIPTION":"N"}""")]
    [InlineData("""{"USE_PLACEMENT":"Y","PLACEMENT_HANDLER":"https://app.example.com/p"}""")]
    public async Task What_is_right_is_not_warned_of(string registration, string? but = null)
    {
        var warnings = await WarningsAsync(registration);

        Assert.DoesNotContain(warnings, warning => but is null || !warning.Contains(but, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_robot_without_a_type_takes_texts_and_is_offered_only_where_robots_are()
    {
        await using var test = await TestPortal.StartAsync();

        var card = await ViewReader.CardAsync(test, "\"PROPERTIES\":{\"p\":{\"Name\":\"P\"}},\"FILTER\":{\"INCLUDE\":[[\"lists\"]]}", kind: "robot");

        Assert.Equal("The portal accepts this filter, but it hides the action everywhere.", Assert.Single(ViewReader.Warnings(card)));
        Assert.Contains("'p' has no type, so the portal takes it for a text.", ViewReader.Warnings(card, isSerious: false));
        Assert.Equal("Line", ViewReader.Field(card, "p").GetProperty("control").GetString());
    }

    [Fact]
    public async Task A_settings_page_that_is_gone_is_said()
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("Dup", "\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"https://app.example.com/1\"");
        await test.AddAsync("dup", "\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"https://app.example.com/2\"");
        // Both share one row, which is deleted with the first of them (portal: 20.12).
        await test.CallAsync("bizproc.activity.delete", """{"CODE":"Dup"}""");

        var card = Assert.Single(ViewReader.Cards(await ViewReader.ViewAsync(test)));

        Assert.Contains("no settings page is stored", Assert.Single(ViewReader.Warnings(card)), StringComparison.Ordinal);
        Assert.False(card.GetProperty("hasSettingsPage").GetBoolean());
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000/h", "its host is in your own network")]
    [InlineData("https://192.168.1.7/h", "its host is in your own network")]
    [InlineData("http://app.example.com/h", "others can read the data on the way")]
    [InlineData("https://app.example.com/h", null)]
    public async Task A_handler_that_a_real_portal_does_not_like_is_worth_a_note(string handler, string? expected)
    {
        await using var test = await TestPortal.StartAsync();

        var card = await ViewReader.CardAsync(test, $"\"HANDLER\":\"{handler}\"");

        Assert.Empty(ViewReader.Warnings(card));
        var notes = ViewReader.Warnings(card, isSerious: false);
        if (expected is null) Assert.Empty(notes);
        else Assert.Contains(expected, Assert.Single(notes), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> WarningsAsync(string registration)
    {
        await using var test = await TestPortal.StartAsync();
        return ViewReader.Warnings(await ViewReader.CardAsync(test, registration[1..^1]));
    }
}
