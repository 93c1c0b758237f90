using System.Text.Json;
using Bizproc.Emulator.Verification;

namespace Bizproc.Emulator.Tests.Verification;

public sealed class CallRewriterTests
{
    private readonly OwnNames _own = new();

    [Theory]
    [InlineData("""{"code":"a","Code":"b","CODE":"c","x":{"CODE":"d"}}""", """{"code":"~a","Code":"~b","CODE":"~c","x":{"CODE":"d"}}""")]
    [InlineData("""{"CODE":"","Code":"0","code":5}""", """{"CODE":"","Code":"0","code":5}""")]
    [InlineData("""{"CODE":"a b"}""", """{"CODE":"~a b"}""")]
    [InlineData("""{"placement_handler":"https://a.b/p","x":1.0}""", """{"placement_handler":"https://a.b/p?^","x":1.0}""")]
    [InlineData("""{"PLACEMENT_HANDLER":"no url"}""", """{"PLACEMENT_HANDLER":"no url"}""")]
    [InlineData("""{"CODE":"a","fields":{"code":"b","Placement_Handler":"https://a.b"}}""", """{"CODE":"~a","fields":{"code":"b","Placement_Handler":"https://a.b?^"}}""")]
    [InlineData("""{"FIELDS":"x","CMD":"x"}""", """{"FIELDS":"x","CMD":"x"}""")]
    public void Parameters_get_the_own_names(string recorded, string expected) => Assert.Equal(Named(expected), Rewrite("bizproc.activity.update", recorded).Body);

    [Theory]
    [InlineData("code=a&NAME=a%20b", "code=~a&NAME=a%20b")]
    [InlineData("NAME&%43ODE=a%2Db", "NAME&%43ODE=~a%2Db")]
    [InlineData("CODE=&CODE=0&CODE[]=x", "CODE=&CODE=0&CODE[]=x")]
    [InlineData("PLACEMENT_HANDLER=https%3A%2F%2Fa.b%2Fp", "PLACEMENT_HANDLER=https%3A%2F%2Fa.b%2Fp%3F^")]
    public void A_form_gets_the_own_names(string recorded, string expected) =>
        Assert.Equal(Named(expected), Rewrite("bizproc.activity.add", form: recorded).Body);

    [Fact]
    public void Commands_get_the_own_names_and_what_they_add_is_known()
    {
        var (body, adds, obstacle) = Rewrite("batch", """{"cmd":{"a":"Bizproc.Robot.Add?CODE=x&NAME=N","b":"bizproc.activity.list","c":5,"d":"bizproc.activity.add?CODE=x y"}}""");

        Assert.Equal(Named("""{"cmd":{"a":"Bizproc.Robot.Add?CODE=~x&NAME=N","b":"bizproc.activity.list","c":5,"d":"bizproc.activity.add?CODE=~x y"}}"""), body);
        Assert.Equal([new ListedAction("robot", _own.Prefix + "x")], adds);
        Assert.Null(obstacle);
    }

    [Theory]
    [InlineData("$result[l][0]", false, true)]
    [InlineData("%24result[l][0]", false, true)]
    [InlineData("$result[l][0]", true, false)]
    public void A_reference_to_a_code_is_sent_only_where_no_other_actions_are(string code, bool isPortalEmpty, bool isLeftOut)
    {
        var obstacle = Rewrite("batch", $$"""{"cmd":["bizproc.activity.delete?CODE={{code}}"]}""", isPortalEmpty: isPortalEmpty).Obstacle;

        Assert.Equal(isLeftOut ? SkipReason.ReferenceToForeignCode : null, obstacle);
    }

    [Theory]
    [InlineData("CODE", 104, null)]
    [InlineData("CODE", 105, SkipReason.LongCode)]
    [InlineData("PLACEMENT_HANDLER", 176, null)]
    [InlineData("PLACEMENT_HANDLER", 177, SkipReason.LongPlacementHandler)]
    public void What_the_prefix_makes_too_long_is_left_out(string key, int length, object? expected)
    {
        string value = key == "CODE" ? new string('a', length) : "https://a.b/".PadRight(length, 'p');

        Assert.Equal(expected, Rewrite("bizproc.activity.add", $$"""{"{{key}}":"{{value}}"}""").Obstacle);
    }

    private string Named(string text) => text.Replace("~", _own.Prefix, StringComparison.Ordinal).Replace("^", _own.Prefix.TrimEnd('-'), StringComparison.Ordinal);

    private (string Body, IReadOnlyList<ListedAction> Adds, SkipReason? Obstacle) Rewrite(string method, string? parameters = null, string? form = null, bool isPortalEmpty = false)
    {
        string members = form is null ? $"\"params\":{parameters}" : $"\"form\":{JsonSerializer.Serialize(form)}";
        var line = new RecordedLine(1, JsonElement.Parse($$"""{"method":"{{method}}",{{members}}}"""));
        var rewriter = new RequestRewriter(_own, isPortalEmpty);
        return (rewriter.Body(line), rewriter.Adds, rewriter.Obstacle);
    }
}
