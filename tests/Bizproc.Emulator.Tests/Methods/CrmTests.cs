using System.Text.Json;

namespace Bizproc.Emulator.Tests.Methods;

/// <summary>portal: 21</summary>
public sealed class CrmTests
{
    private const string Seed = """
        {"crm":{
          "deal":[{"ID":5,"TITLE":"Roof","OPPORTUNITY":1000,"COMPANY_ID":"9","UF_CRM_17":"x","UF_CRM_2_163":"y","OPENED":true,"CONTACT_IDS":[1,2]}],
          "lead":[{"ID":1,"STATUS_ID":"IN_PROCESS"}],
          "contact":[{"ID":3,"NAME":"Anna","PHONE":[{"VALUE":"+49 30 1","VALUE_TYPE":"WORK"}]}],
          "company":[{"TITLE":"Stone"}],
          "128":[{"ID":1,"title":"Parcel","stageId":"DT128_1:NEW"}]}}
        """;

    [Theory]
    [InlineData("crm.deal.get", """{"id":5}""", """{"ID":"5","TITLE":"Roof","OPPORTUNITY":"1000.00","COMPANY_ID":"9","OPENED":"Y","QUOTE_ID":null,"UF_CRM_17":"x","STAGE_ID":"NEW","ASSIGNED_BY_ID":"1","CONTACT_IDS":[1,2]}""")]
    [InlineData("crm.deal.get", """{"ID":"5"}""", """{"ID":"5"}""")]
    [InlineData("crm.lead.get", """{"id":1}""", """{"ID":"1","STATUS_ID":"IN_PROCESS"}""")]
    [InlineData("crm.contact.get", """{"id":3}""", """{"NAME":"Anna","PHONE":[{"VALUE":"+49 30 1","VALUE_TYPE":"WORK"}]}""")]
    [InlineData("crm.company.get", """{"id":1}""", """{"TITLE":"Stone"}""")]
    public async Task An_item_has_texts_in_the_older_methods(string method, string call, string expected)
    {
        await using var test = await StartAsync();

        var item = JsonElement.Parse(await test.CallAsync(method, call));

        foreach (var member in JsonElement.Parse(expected).EnumerateObject()) Assert.Equal(member.Value.GetRawText(), item.GetProperty(member.Name).GetRawText());
    }

    [Theory]
    [InlineData("""{"entityTypeId":2,"id":5}""", """{"id":5,"title":"Roof","opportunity":1000,"companyId":9,"opened":"Y","quoteId":null,"ufCrm_17":"x","ufCrm2_163":"y","stageId":"NEW","assignedById":1,"entityTypeId":2}""")]
    [InlineData("""{"entityTypeId":"2","id":"5","useOriginalUfNames":"Y"}""", """{"UF_CRM_17":"x","UF_CRM_2_163":"y"}""")]
    [InlineData("""{"entityTypeId":1,"id":1}""", """{"stageId":"IN_PROCESS","createdBy":1}""")]
    [InlineData("""{"entityTypeId":128,"id":1}""", """{"id":1,"title":"Parcel","stageId":"DT128_1:NEW","entityTypeId":128,"contactIds":[]}""")]
    public async Task An_item_has_numbers_in_the_universal_methods(string call, string expected)
    {
        await using var test = await StartAsync();

        var item = JsonElement.Parse(await test.CallAsync("crm.item.get", call)).GetProperty("item");

        foreach (var member in JsonElement.Parse(expected).EnumerateObject()) Assert.Equal(member.Value.GetRawText(), item.GetProperty(member.Name).GetRawText());
    }

    [Theory]
    [InlineData("crm.deal.get", "{}", "", "ID is not defined or invalid.")]
    [InlineData("crm.deal.get", """{"id":-1}""", "", "ID is not defined or invalid.")]
    [InlineData("crm.deal.get", """{"id":6}""", "", "Not found")]
    [InlineData("crm.contact.get", """{"id":6}""", "", "Not found")]
    [InlineData("crm.deal.update", """{"id":6,"fields":{}}""", "", "Not found")]
    [InlineData("crm.contact.update", """{"id":6,"fields":{}}""", "", "Contact is not found")]
    [InlineData("crm.company.update", """{"id":6,"fields":{}}""", "", "Company is not found")]
    [InlineData("crm.deal.update", """{"id":5}""", "", "Parameter 'fields' must be array.")]
    [InlineData("crm.deal.update", """{"id":5,"fields":{},"params":1}""", "", "Parameter 'params' must be array.")]
    [InlineData("crm.deal.list", """{"filter":"x"}""", "", "Parameter 'filter' must be array.")]
    [InlineData("crm.deal.list", """{"order":"x"}""", "", "Parameter 'order' must be array.")]
    [InlineData("crm.deal.list", """{"filter":{"%NOPE":1}}""", "EMULATOR_NOT_MODELLED", "the filter by 'NOPE' in crm.deal.list")]
    [InlineData("crm.deal.list", """{"select":["NOPE"]}""", "EMULATOR_NOT_MODELLED", "the selection of 'NOPE' in crm.deal.list")]
    [InlineData("crm.deal.list", """{"order":{"NOPE":"ASC"}}""", "EMULATOR_NOT_MODELLED", "the order by 'NOPE' in crm.deal.list")]
    [InlineData("crm.deal.update", """{"id":5,"fields":{"TITEL":1}}""", "EMULATOR_NOT_MODELLED", "the field TITEL in crm.deal.update")]
    [InlineData("crm.item.get", """{"entityTypeId":129,"id":1}""", "NOT_FOUND", "Smart process not found")]
    [InlineData("crm.item.get", """{"id":1}""", "NOT_FOUND", "Smart process not found")]
    [InlineData("crm.item.get", """{"entityTypeId":2,"id":6}""", "NOT_FOUND", "Element not found")]
    [InlineData("crm.item.update", """{"entityTypeId":2,"id":6}""", "NOT_FOUND", "Element not found")]
    [InlineData("crm.item.update", """{"entityTypeId":2,"id":5,"fields":{"companyId":"x"}}""", "CRM_FIELD_ERROR_VALUE_NOT_VALID", "Invalid value for field \"companyId\"")]
    [InlineData("crm.item.update", """{"entityTypeId":2,"id":5,"fields":{"contactIds":7}}""", "100", "Expected iterable value for multiple field, but got int instead")]
    [InlineData("crm.item.list", """{"entityTypeId":2,"filter":{">nope":1}}""", "INVALID_ARG_VALUE", "Invalid filter: field 'nope' is not allowed in filter")]
    [InlineData("crm.item.list", """{"entityTypeId":2,"filter":[{"nope":1}]}""", "INVALID_ARG_VALUE", "Invalid filter: field 'nope' is not allowed in filter")]
    [InlineData("crm.item.list", """{"entityTypeId":2,"filter":{"logic":"XOR","id":1}}""", "INVALID_ARG_VALUE", "Invalid filter: field 'logic' is not allowed in filter")]
    [InlineData("crm.deal.list", """{"filter":[{"TITLE":1}]}""", "EMULATOR_NOT_MODELLED", "groups of conditions in crm.deal.list")]
    [InlineData("user.get", """{"filter":[{"NAME":1}]}""", "EMULATOR_NOT_MODELLED", "groups of conditions in user.get")]
    [InlineData("crm.item.list", """{"entityTypeId":2,"order":{"nope":"ASC"}}""", "INVALID_ARG_VALUE", "Invalid order: field 'nope' is not allowed in order")]
    [InlineData("crm.item.list", """{"entityTypeId":2,"order":{"id":"UP"}}""", "INVALID_ARG_VALUE", "Invalid order: allowed sort directions are ASC, DESC. But got 'UP' for field 'id'")]
    public async Task A_wrong_call_is_refused_in_the_portals_words(string method, string call, string error, string description)
    {
        await using var test = await StartAsync();

        var (http, answer) = await test.PostAsync($"rest/{method}?auth=admin", call, "application/json");

        Assert.Equal((400, error), (http, answer.GetProperty("error").GetString()));
        Assert.Contains(description, TestPortal.Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_is_kept_and_changes_what_is_given_only()
    {
        await using var test = await StartAsync();
        test.Portal.Advance(TimeSpan.FromHours(1));

        Assert.Equal("true", await test.CallAsync("crm.deal.update", """{"id":5,"fields":{"opportunity":"12.5","ID":7,"CREATED_BY_ID":9}}""", "user"));

        var deal = JsonElement.Parse(await test.CallAsync("crm.deal.get", """{"id":5}"""));
        Assert.Equal(("12.50", "Roof", "1", "2"), (Text(deal, "OPPORTUNITY"), Text(deal, "TITLE"), Text(deal, "CREATED_BY_ID"), Text(deal, "MODIFY_BY_ID")));
        Assert.NotEqual(Text(deal, "DATE_CREATE"), Text(deal, "DATE_MODIFY"));
        var item = JsonElement.Parse(await test.CallAsync("crm.item.update", """{"entityTypeId":2,"id":5,"fields":{"title":"Wall","ufCrm_17":["a"]}}""")).GetProperty("item");
        Assert.Equal(("Wall", "[\"a\"]", "12.5"), (Text(item, "title"), item.GetProperty("ufCrm_17").GetRawText(), item.GetProperty("opportunity").GetRawText()));
    }

    [Fact]
    public async Task A_new_item_gets_the_next_id_and_the_portals_values()
    {
        await using var test = await StartAsync();

        Assert.Equal("6", await test.CallAsync("crm.deal.add", """{"fields":{"TITLE":"New"}}""", "user"));
        var item = JsonElement.Parse(await test.CallAsync("crm.item.add", """{"entityTypeId":128,"fields":{"title":"Second"}}""")).GetProperty("item");

        var deal = JsonElement.Parse(await test.CallAsync("crm.deal.get", """{"id":6}"""));
        Assert.Equal(("New", "NEW", "2", "0"), (Text(deal, "TITLE"), Text(deal, "STAGE_ID"), Text(deal, "ASSIGNED_BY_ID"), Text(deal, "CATEGORY_ID")));
        Assert.Equal((2, "Second"), (item.GetProperty("id").GetInt32(), Text(item, "title")));
    }

    [Theory]
    [InlineData("crm.deal.fields", "TITLE", """{"type":"string","isRequired":false,"isReadOnly":false,"isImmutable":false,"isMultiple":false,"isDynamic":false,"title":"TITLE"}""")]
    [InlineData("crm.deal.fields", "CATEGORY_ID", """{"type":"crm_category","isRequired":false,"isReadOnly":false,"isImmutable":true,"isMultiple":false,"isDynamic":false,"title":"CATEGORY_ID"}""")]
    [InlineData("crm.contact.fields", "PHONE", """{"type":"crm_multifield","isRequired":false,"isReadOnly":false,"isImmutable":false,"isMultiple":true,"isDynamic":false,"title":"PHONE"}""")]
    public async Task Fields_are_described(string method, string field, string expected)
    {
        await using var test = await StartAsync();

        Assert.Equal(expected, JsonElement.Parse(await test.CallAsync(method, "{}")).GetProperty(field).GetRawText());
    }

    [Fact]
    public async Task Fields_of_items_have_both_names()
    {
        await using var test = await StartAsync();

        var fields = JsonElement.Parse(await test.CallAsync("crm.item.fields", """{"entityTypeId":2}""")).GetProperty("fields");

        Assert.Equal(("DATE_CREATE", true), (Text(fields.GetProperty("createdTime"), "upperName"), fields.GetProperty("createdTime").GetProperty("isReadOnly").GetBoolean()));
    }

    [Fact]
    public async Task Reset_without_a_seed_empties_the_tables()
    {
        await using var test = await TestPortal.StartAsync();
        await test.CallAsync("crm.deal.add", """{"fields":{"TITLE":"New"}}""");

        test.Portal.Reset();

        Assert.Equal("[]", await test.CallAsync("crm.deal.list", "{}"));
    }

    private static Task<TestPortal> StartAsync() => TestPortal.StartAsync(new EmulatedPortalOptions { Seed = PortalSeed.Parse(Seed) });

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}
