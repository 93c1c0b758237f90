namespace Bizproc.Emulator.Tests.Methods;

/// <summary>Details that the recordings show beyond the recorded lines (portal: 20).</summary>
public sealed class FinePrintTests
{
    private const string AlreadyBound = "Unable to set placement handler: Handler already binded";
    private const string NotUnique = "Unable to set placement handler: You should use unique placement handler for each CODE!";

    [Theory]
    [InlineData("""["crm","ccrmdocumentdeal","FOO"]""", "Wrong activity DOCUMENT_TYPE!")]
    [InlineData("""["crm","\\CCrmDocumentDeal","FOO"]""", "Wrong activity DOCUMENT_TYPE!")]
    [InlineData("""["lists","BizprocDocument","iblock_<id>"]""", "The argument 'documentType' has an invalid value 'iblock_&lt;id&gt;'")]
    [InlineData("""["lists","BizprocDocument","iblock_1e-9"]""", "The argument 'documentType' has an invalid value 'iblock_1e-9'")]
    public async Task Document_types_are_compared_as_php_compares_classes(string documentType, string expected)
    {
        await using var test = await TestPortal.StartAsync();

        Assert.Equal(expected, await test.AddAsync("c1", $"\"DOCUMENT_TYPE\":{documentType}"));
    }

    [Fact]
    public async Task Placement_handlers_must_differ_early_and_not_only_in_case()
    {
        await using var test = await TestPortal.StartAsync();
        string start = "https://app.example.com/" + new string('x', 180);

        Assert.Equal("true", await test.AddAsync("a", Placement(start + "1")));
        Assert.Equal(NotUnique, await test.AddAsync("b", Placement(start + "2")));
        Assert.Equal(AlreadyBound, await test.AddAsync("b", Placement(start.ToUpperInvariant().Replace("HTTPS", "https", StringComparison.Ordinal) + "1")));
        Assert.Equal("true", await test.AddAsync("b", Placement(start + "1"), token: "admin@app.2"));
    }

    [Fact]
    public async Task Codes_that_differ_only_by_case_share_one_placement()
    {
        await using var test = await TestPortal.StartAsync();

        Assert.Equal("true", await test.AddAsync("Dup", Placement("https://app.example.com/1")));
        Assert.Equal("true", await test.AddAsync("dup", Placement("https://app.example.com/2")));

        var row = Assert.Single(test.Placements);
        Assert.Equal("Dup", row.GetProperty("ADDITIONAL").GetString());
        Assert.Equal("https://app.example.com/2", row.GetProperty("PLACEMENT_HANDLER").GetString());
        Assert.Equal("app.1", row.GetProperty("APPLICATION").GetString());
        Assert.Equal(AlreadyBound, await test.AddAsync("DUP", Placement("https://app.example.com/3"), token: "admin@app.2"));
    }

    [Fact]
    public async Task A_failing_add_takes_its_placement_back()
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("Dup", Placement("https://app.example.com/1"));
        string tooLong = $"\"PROPERTIES\":{{\"p\":{{\"Name\":\"{new string('x', 65535)}\"}}}}";

        Assert.Equal("Activity save error!", await test.AddAsync("other", Placement("https://app.example.com/2") + "," + tooLong));
        Assert.Equal("Activity save error!", await test.AddAsync("dup", Placement("https://app.example.com/3") + "," + tooLong));

        Assert.Equal("https://app.example.com/1", Assert.Single(test.Placements).GetProperty("PLACEMENT_HANDLER").GetString());
        Assert.Equal("true", await test.AddAsync("third", Placement("https://app.example.com/2")));
    }

    [Theory]
    [InlineData("\"PLACEMENT_HANDLER\":\"https://app.example.com/2\"", "https://app.example.com/2")]
    [InlineData("\"USE_PLACEMENT\":\"N\"", null)]
    public async Task A_failing_update_keeps_what_it_did_to_the_placement(string change, string? handler)
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("c1", Placement("https://app.example.com/1"));
        string tooLong = $"\"HANDLER\":\"https://a.b/{new string('x', 1000)}\"";

        Assert.Equal(
            "The length of \"HANDLER\" should not exceed 1000 characters.",
            await test.CallAsync("bizproc.activity.update", $$$"""{"CODE":"c1","FIELDS":{ {{{tooLong}}},{{{change}}} }}"""));

        Assert.Equal(handler, test.Placements.Select(static row => row.GetProperty("PLACEMENT_HANDLER").GetString()).SingleOrDefault());
        Assert.Equal("Y", Assert.Single(test.Activities).GetProperty("USE_PLACEMENT").GetString());
    }

    [Fact]
    public async Task Two_columns_that_are_too_long_are_named_in_one_answer()
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("c1");
        string x = new('x', 65535);

        Assert.Equal(
            "The length of \"HANDLER\" should not exceed 1000 characters.; The length of \"RETURN_PROPERTIES\" should not exceed 65535 characters.",
            await test.CallAsync("bizproc.activity.update", $$$"""{"CODE":"c1","FIELDS":{"HANDLER":"https://a.b/{{{x}}}","RETURN_PROPERTIES":{"p":{"Name":"{{{x}}}"} } } }"""));
    }

    [Fact]
    public async Task A_deleted_action_leaves_its_code_and_address_free()
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("c1", Placement("https://app.example.com/1"));

        Assert.Equal("true", await test.CallAsync("bizproc.activity.delete", """{"code":"c1"}"""));

        Assert.Empty(test.Activities);
        Assert.Empty(test.Placements);
        Assert.Equal("true", await test.AddAsync("c1", Placement("https://app.example.com/1"), token: "admin@app.2", kind: "robot"));
        Assert.Equal("[\"c1\"]", await test.CallAsync("bizproc.robot.list", "{}", token: "admin@app.2"));
    }

    [Theory]
    [InlineData(254, "true")]
    [InlineData(255, "Unable to set placement handler: The length of \"PLACEMENT_HANDLER\" should not exceed 255 characters.")]
    public async Task A_placement_handler_has_its_column(int more, string expected)
    {
        await using var test = await TestPortal.StartAsync();
        string handler = "https://a.b/".PadRight(more + 1, 'x');

        Assert.Equal(expected, await test.AddAsync("c1", Placement(handler)));
    }

    private static string Placement(string handler) => $"\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"{handler}\"";
}
