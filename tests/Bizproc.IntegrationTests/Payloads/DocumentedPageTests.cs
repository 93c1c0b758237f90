using System.Text.Json.Nodes;
using Bizproc.IntegrationTests.Payloads.Declarations;
using Bizproc.IntegrationTests.Stored;
using DocumentApp.Actions;

namespace Bizproc.IntegrationTests.Payloads;

/// <summary>The examples on the documentation pages of <c>bizproc.activity.update</c> and <c>bizproc.activity.add</c>.</summary>
public sealed class DocumentedPageTests
{
    [Fact]
    public Task The_partial_update_of_three_fields_is_as_documented() => PayloadAssert.UpdatesTheSameAsync(
        new Payload("bizproc.activity.update", ExampleFile.Read("action_test_code.update.json")),
        TestCode.UpdateAsync,
        ActionFields.AuthUserId | ActionFields.Subscription | ActionFields.Filter);

    [Fact]
    public Task The_four_properties_are_as_documented() => PayloadAssert.UpdatesTheSameAsync(
        UpdateOf("create_document", "PROPERTIES", ExampleFile.Read("document_properties.json")),
        CreateDocument.UpdateAsync,
        ActionFields.Properties,
        // A title that is not a key selects nothing, and the German text of the page has mistakes.
        new Difference("PROPERTIES/docType/DEFAULT", "\"PDF\"", "\"pdf\""),
        new Difference("PROPERTIES/saveDoc/DESCRIPTION/DE", "\"Einen fortlaufenden Nummer zuweisen\"", "\"Eine fortlaufende Nummer zuweisen\""));

    [Fact]
    public Task The_filter_that_excludes_an_edition_is_as_documented() =>
        UpdatesTheSameFilterAsync(0, ExcludeBox.Definition.Code, ExcludeBox.UpdateAsync);

    [Fact]
    public Task The_filter_that_includes_a_module_is_as_documented() =>
        UpdatesTheSameFilterAsync(1, IncludeLists.Definition.Code, IncludeLists.UpdateAsync);

    [Fact]
    public Task The_filter_of_a_module_and_a_document_is_as_documented() =>
        UpdatesTheSameFilterAsync(2, IncludeListsAndDeals.Definition.Code, IncludeListsAndDeals.UpdateAsync);

    [Fact]
    public void No_filter_is_left_out() => Assert.Equal(3, ExampleFile.Read("filters.json").AsArray().Count);

    [Fact]
    public Task The_md5_action_is_as_documented() => PayloadAssert.StoresTheSameAsync(
        new Payload(
            "bizproc.activity.add",
            ExampleFile.Read("md5_action.add.json"),
            new Mending("HANDLER", "https://your_domain/ping.php", "https://your-domain.example/ping.php", "Wrong handler URL")),
        "https://your-domain.example",
        Md5.AddAsync,
        Md5.UpdateAsync);

    private static Task UpdatesTheSameFilterAsync(
        int index, string code, Func<IPortalClient, ActionFields, CancellationToken, Task> update) =>
        PayloadAssert.UpdatesTheSameAsync(
            UpdateOf(code, "FILTER", ExampleFile.Read("filters.json")[index]!), update, ActionFields.Filter);

    private static Payload UpdateOf(string code, string field, JsonNode value) => new(
        "bizproc.activity.update",
        new JsonObject { ["CODE"] = code, ["FIELDS"] = new JsonObject { [field] = value.DeepClone() } });
}
