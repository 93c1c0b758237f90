using System.Text.Json;
using System.Text.Json.Nodes;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Portal;

/// <summary>Calls of any method, without a type for the parameters and the result.</summary>
public sealed class EverydayCallTests
{
    private const string Deal = """{"result":{"ID":"7","TITLE":"Chairs"}}""";
    private const string Auth = "\"auth\":\"s3cr3t/T0ken\\u00264567890\"";

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_deal_is_read_in_one_line()
    {
        var stub = StubPortal.Answering(Deal);
        int? number = 7;

        var deal = await stub.Client().CallAsync("crm.deal.get", new JsonObject { ["id"] = number }, Canceled);

        Assert.Equal("Chairs", deal.GetProperty("TITLE").GetString());
        Assert.Equal([$$"""{{{Auth}},"id":7}"""], stub.Bodies);
        Assert.Equal("https://portal.example.com/rest/crm.deal.get", stub.Addresses[0].AbsoluteUri);
    }

    [Fact]
    public async Task Parameters_may_be_nested_empty_and_from_a_dictionary()
    {
        var stub = StubPortal.Answering(Deal);
        var parameters = new Dictionary<string, JsonNode?>
        {
            ["fields"] = new JsonObject { ["TITLE"] = "Стол", ["CONTACTS"] = new JsonArray(1, 2) },
            ["params"] = null,
        };

        await stub.Client().CallAsync("crm.deal.add", parameters, Canceled);

        using var sent = JsonDocument.Parse(stub.Bodies[0]);
        Assert.Equal("Стол", sent.RootElement.GetProperty("fields").GetProperty("TITLE").GetString());
        Assert.Equal("[1,2]", sent.RootElement.GetProperty("fields").GetProperty("CONTACTS").GetRawText());
        Assert.Equal(JsonValueKind.Null, sent.RootElement.GetProperty("params").ValueKind);
    }

    [Fact]
    public async Task A_method_may_take_no_parameters()
    {
        var stub = StubPortal.Answering("""{"result":["crm","bizproc"]}""");

        var scopes = await stub.Client().CallAsync("scope", cancellationToken: Canceled);

        Assert.Equal(["crm", "bizproc"], scopes.EnumerateArray().Select(static scope => scope.GetString()));
        Assert.Equal($$"""{{{Auth}} }""", stub.Bodies[0]);
    }

    [Fact]
    public async Task A_result_or_the_parameters_may_have_a_type_of_the_callers()
    {
        var stub = StubPortal.Answering("""{"result":["a","b"]}""");

        string[] texts = await stub.Client().CallAsync("texts.get", new JsonObject { ["id"] = 1 }, TestJson.Default.StringArray, Canceled);
        var element = await stub.Client().CallAsync("texts.find", new Parameters("n", [1]), TestJson.Default.Parameters, Canceled);

        Assert.Equal(["a", "b"], texts);
        Assert.Equal(2, element.GetArrayLength());
        Assert.Equal([$$"""{{{Auth}},"id":1}""", $$"""{{{Auth}},"Name":"n","Numbers":[1]}"""], stub.Bodies);
    }

    [Fact]
    public async Task A_token_among_the_parameters_is_refused_before_any_request()
    {
        var stub = StubPortal.Answering(Deal);

        var error = await Assert.ThrowsAsync<ArgumentException>(() => stub.Client().CallAsync("crm.deal.get", new JsonObject { ["auth"] = "my own secret" }, Canceled));

        Assert.DoesNotContain("my own secret", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(stub.Bodies);
    }

    [Fact]
    public async Task A_client_of_the_applications_own_is_called_as_before()
    {
        var client = new OldClient("""{"ID":"7"}""");

        var deal = await client.CallAsync("crm.deal.get", new JsonObject { ["id"] = 7 }, Canceled);

        Assert.Equal("7", deal.GetProperty("ID").GetString());
        Assert.Equal(["""crm.deal.get {"id":7}"""], client.Bodies);
    }

    [Fact]
    public async Task What_a_client_of_the_applications_own_cannot_do_is_said_and_not_done_by_halves()
    {
        var client = new OldClient("[1,2]");

        var pages = await Assert.ThrowsAsync<NotSupportedException>(async () => await client.ListAsync("crm.deal.list", cancellationToken: Canceled).ToListAsync(Canceled));
        await Assert.ThrowsAsync<NotSupportedException>(() => client.CallV3Async("tasks.task.get", cancellationToken: Canceled));

        Assert.Contains(nameof(OldClient), pages.Message, StringComparison.Ordinal);
        Assert.Contains("IPortalClient.SendAsync", pages.Message, StringComparison.Ordinal);
        Assert.Empty(client.Bodies);
    }
}
