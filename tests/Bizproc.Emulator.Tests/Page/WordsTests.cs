using Bizproc.Protocol;

namespace Bizproc.Emulator.Tests.Page;

/// <summary>The texts that the page receives.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("{}", "everything")]
    [InlineData("""{"INCLUDE":[["crm","CCrmDocumentDeal"],["lists"]],"EXCLUDE":["box"]}""", "deals and all lists and processes in the feed; not on-premise")]
    [InlineData("""{"INCLUDE":[["crm"],"b24"],"EXCLUDE":[["crm","CCrmDocumentLead","LEAD"]]}""", "all of CRM and everything in the cloud; not for leads")]
    [InlineData("""{"INCLUDE":[["lists","Bitrix\\Lists\\BizprocDocumentLists","iblock_7"],["crm","Foo"]]}""", "lists (iblock_7) and crm / Foo")]
    [InlineData("""{"INCLUDE":"box"}""", "everything on-premise")]
    [InlineData("""{"INCLUDE":[]}""", "nothing")]
    [InlineData("""{"INCLUDE":["crm","DEAL"]}""", "'crm' and 'DEAL', which the portal takes for an edition")]
    [InlineData("""{"INCLUDE":{"a":["crm"]}}""", "nothing (a rule that is not a list of texts)")]
    [InlineData("""{"EXCLUDE":[["crm","CCrmDocumentDeal"],"b24"]}""", "everything; not for deals and not in the cloud")]
    [InlineData("""{"MIN_API_VERSION":2}""", "everything; from version 2 of the portal's interface on")]
    public async Task A_filter_is_said_in_words(string filter, string expected)
    {
        await using var test = await TestPortal.StartAsync();

        var card = await ViewReader.CardAsync(test, $"\"FILTER\":{filter}");

        Assert.Equal(expected, card.GetProperty("offeredFor").GetString());
    }

    [Theory]
    [InlineData("de", "Hallo")]
    [InlineData("en", "Hello")]
    [InlineData("fr", "Hello")]
    [InlineData("ua", "Привет")]
    public async Task A_name_is_shown_as_the_portal_shows_it(string language, string expected)
    {
        await using var test = await TestPortal.StartAsync();
        await test.ControlAsync("portal", $$"""{"language":"{{language}}"}""");

        var card = await ViewReader.CardAsync(test, """
            "NAME":{"de":"Hallo","en":"Hello","ru":"Привет","ua":""},"PROPERTIES":{"p":{"Name":{"de":"P"},"Type":"int"}}
            """);

        Assert.Equal(expected, card.GetProperty("name").GetString());
        // If the portal shows no name, the key identifies the field.
        Assert.Equal(language == "de" ? "P" : "p", ViewReader.Field(card, "p").GetProperty("label").GetString());
    }

    [Theory]
    [InlineData("de", "DE EN *")]
    [InlineData("Ua", "UA RU EN *")]
    [InlineData("ru", "RU EN *")]
    public void Texts_are_looked_for_in_the_portals_order(string language, string expected) =>
        Assert.Equal(expected, string.Join(' ', LocalizedText.KeysFor(language)));

    [Fact]
    public void Every_document_and_language_has_words()
    {
        Assert.All(DocumentTypes.All, static document => Assert.NotEmpty(DocumentWords.Describe(document)));
        Assert.All(Languages.All, static id => Assert.NotEqual(id, LanguageWords.Describe(id)));
        Assert.All(DocumentTypes.All, static document => Assert.True(DocumentWords.IsKnown([document.Module])));
    }

    [Theory]
    [InlineData("""{"Type":"bool","Default":"Y"}""", "Choice", "Y", "Y N")]
    [InlineData("""{"Type":"bool","Default":true}""", "Choice", "1", "Y N 1")]
    [InlineData("""{"Type":"select","Options":{"a":"A"},"Default":"A"}""", "Choice", "", "a")]
    [InlineData("""{"Type":"select","Options":{"a":"A"},"Default":"{=Document:X}"}""", "Choice", "{=Document:X}", "a {=Document:X}")]
    [InlineData("""{"Type":"select","Options":["x","y"]}""", "Choice", "", "0 1")]
    [InlineData("""{"Type":"int","Default":3}""", "Whole", "3", "")]
    [InlineData("""{"Type":"double"}""", "Number", "", "")]
    [InlineData("""{"Type":"file"}""", "Whole", "", "")]
    [InlineData("""{"Type":"text"}""", "Area", "", "")]
    [InlineData("""{"Type":"String"}""", "Line", "", "")]
    [InlineData("""{"Type":"user","Multiple":"Y","Default":["user_1","user_2"]}""", "Line", "user_1 user_2", "")]
    [InlineData("""{"Type":"datetime"}""", "Line", "", "")]
    [InlineData("""{"Type":"integer","Default":"5"}""", "Kept", "5", "")]
    [InlineData("""{"Default":"5"}""", "Emptied", "5", "")]
    public async Task An_input_is_drawn_as_the_designer_draws_it(string property, string control, string defaults, string choices)
    {
        await using var test = await TestPortal.StartAsync();

        string properties = $$"""{"p":{"Name":"P",{{property[1..]}}}""";
        var field = ViewReader.Field(await ViewReader.CardAsync(test, $"\"PROPERTIES\":{properties}"), "p");

        Assert.Equal(control, field.GetProperty("control").GetString());
        Assert.Equal(defaults, string.Join(' ', field.GetProperty("defaults").EnumerateArray()));
        Assert.Equal(choices, string.Join(' ', field.GetProperty("choices").EnumerateArray().Select(static choice => choice.GetProperty("id").GetString())));
    }

    [Theory]
    [InlineData("Y", true, true)]
    [InlineData("N", true, false)]
    [InlineData("1", true, false)]
    [InlineData("", false, true)]
    [InlineData("0", false, true)]
    public async Task Whether_it_waits_is_fixed_where_the_action_says_it(string stored, bool isFixed, bool waits)
    {
        await using var test = await TestPortal.StartAsync();

        var card = await ViewReader.CardAsync(test, $"\"USE_SUBSCRIPTION\":\"{stored}\",\"AUTH_USER_ID\":7");

        var step = card.GetProperty("form").GetProperty("step");
        Assert.Equal((isFixed, waits, "user_7"), (step.GetProperty("isFixed").GetBoolean(), step.GetProperty("waits").GetBoolean(), step.GetProperty("runAs").GetString()));
    }
}
