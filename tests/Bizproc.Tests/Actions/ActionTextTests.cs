using System.Text;

namespace Bizproc.Tests.Actions;

/// <summary>The text in which generated code holds the declarations of a class.</summary>
public class ActionTextTests
{
    private static readonly ActionValues Values = new(
        new Uri("https://app.example.com"), userId: 7, new Dictionary<string, int> { ["a}\"\\b"] = 3, ["ü"] = 4 });

    [Fact]
    public void What_a_declaration_says_is_found_in_its_request()
    {
        var action = Read(handler: "\\{PublicUrl}/a\\\"b\\\\\\u0007", code: "c\\u00e9\\\\");

        Assert.Equal(ActionKind.Activity, action.Kind);
        Assert.Equal("cé\\", action.Code);
        Assert.Equal("/a\"b\\\a", action.Handler);
        Assert.Null(action.PlacementHandler);
    }

    [Fact]
    public void An_address_of_its_own_is_read_as_it_is()
    {
        var action = Read(handler: "https://x.example/\\\\{PublicUrl}", placement: "\"Y\",\"PLACEMENT_HANDLER\":\"\\{PublicUrl}/s\"");

        Assert.Equal("https://x.example/\\{PublicUrl}", action.Handler);
        Assert.Equal("/s", action.PlacementHandler);
        Assert.Contains("\"HANDLER\":\"https://x.example/\\\\{PublicUrl}\"", Update(action), StringComparison.Ordinal);
        Assert.Contains("\"PLACEMENT_HANDLER\":\"https://app.example.com/s\"", Update(action), StringComparison.Ordinal);
    }

    [Fact]
    public void Holes_are_found_by_kind_and_name() => Assert.Contains(
        "\"DOCUMENT_TYPE\":[\"m\",\"e\",\"T_3\",\"T_4\",\"\\\\{x}\"]",
        Update(Read(documentType: "[\"m\",\"e\",\"T_\\{Slot:a\\u007d\\\"\\\\b}\",\"T_\\{Slot:ü}\",\"\\\\{x}\"]")),
        StringComparison.Ordinal);

    [Fact]
    public void Half_of_a_surrogate_pair_stays_what_it_is() => Assert.Equal("a\ud800", Read(code: "a\\ud800").Code);

    [Fact]
    public void Members_that_are_only_cleared_are_no_part_of_an_add()
    {
        Assert.Equal(
            """{"CODE":"c","HANDLER":"https://app.example.com/h","AUTH_USER_ID":7,"USE_SUBSCRIPTION":"N","NAME":"N"}""", Written(Read(), ActionCommand.Add));
        Assert.Equal(
            """{"CODE":"c","HANDLER":"https://app.example.com/h","AUTH_USER_ID":7,"USE_SUBSCRIPTION":"N","NAME":"N","DOCUMENT_TYPE":["a"],"USE_PLACEMENT":"Y","PLACEMENT_HANDLER":"/s"}""",
            Written(Read(documentType: "[\"a\"]", placement: "\"Y\",\"PLACEMENT_HANDLER\":\"/s\""), ActionCommand.Add));
    }

    [Fact]
    public void The_line_ends_of_another_system_are_no_part_of_a_request() =>
        Assert.Equal(Update(Read()), Update(ActionDefinition.Parse(Encoding.UTF8.GetBytes(Text().Replace("\n", "\r\n", StringComparison.Ordinal)))[0]));

    [Theory]
    [InlineData("activity", null)]
    [InlineData("activity total=sum", null)]
    [InlineData("activity of=sum", null)]
    [InlineData("activity of:now", "now")]
    [InlineData("activity of:a.B_2- total=sum,amount of=x", "a.B_2-")]
    public void A_former_code_names_the_code_of_today(string line, string? current)
    {
        var action = ActionDefinition.Parse(Encoding.UTF8.GetBytes(Text().Replace("activity", line, StringComparison.Ordinal)))[0];

        Assert.Equal((ActionKind.Activity, "c", current), (action.Kind, action.Code, action.FormerOf));
    }

    [Fact]
    public void A_class_may_declare_both_kinds()
    {
        var both = ActionDefinition.Parse(Encoding.UTF8.GetBytes(Text(code: "a") + "\n" + Text(code: "b").Replace("activity", "robot", StringComparison.Ordinal)));

        Assert.Equal(["activity a", "robot b"], both.Select(static action => action.ToString()));
    }

    [Theory]
    [InlineData("activity", "event")]
    [InlineData("{\"CODE\"", "{\"KODE\"")]
    [InlineData("\"HANDLER\":", "\"HANDLE\":")]
    [InlineData("{UserId}", "{User}")]
    [InlineData("{UserId}", "{UserId")]
    [InlineData("\"FILTER\":\"\",\n", "")]
    [InlineData("\"FILTER\":\"\",", "\"FILTER\":\"\"")]
    public void A_text_of_another_version_is_refused(string right, string wrong)
    {
        byte[] text = Encoding.UTF8.GetBytes(Text().Replace(right, wrong, StringComparison.Ordinal));

        var failure = Assert.Throws<FormatException>(() => ActionDefinition.Parse(text));

        Assert.Contains("a generator of the same version", failure.Message, StringComparison.Ordinal);
    }

    private static ActionDefinition Read(string handler = "\\{PublicUrl}/h", string code = "c", string documentType = "\"\"", string placement = "\"N\"") =>
        Assert.Single(ActionDefinition.Parse(Encoding.UTF8.GetBytes(Text(handler, code, documentType, placement))));

    private static string Text(string handler = "\\{PublicUrl}/h", string code = "c", string documentType = "\"\"", string placement = "\"N\"") => $$"""
        activity
        {"CODE":"{{code}}",
        "HANDLER":"{{handler}}",
        "AUTH_USER_ID":\{UserId},
        "USE_SUBSCRIPTION":"N",
        "NAME":"N",
        "DESCRIPTION":"",
        "PROPERTIES":{},
        "RETURN_PROPERTIES":{},
        "DOCUMENT_TYPE":{{documentType}},
        "FILTER":"",
        "USE_PLACEMENT":{{placement}},
        """;

    private static string Update(ActionDefinition action) => Written(action, ActionCommand.Update);

    private static string Written(ActionDefinition action, ActionCommand command)
    {
        byte[] bytes = new byte[action.GetLength(command, ActionFields.All, Values)];
        Assert.Equal(bytes.Length, action.Write(bytes, command, ActionFields.All, Values));
        return Encoding.UTF8.GetString(bytes);
    }
}
