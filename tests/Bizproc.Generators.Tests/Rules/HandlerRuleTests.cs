namespace Bizproc.Generators.Tests.Rules;

public class HandlerRuleTests
{
    [Theory]
    [InlineData("\"/\"")]
    [InlineData("\"/bizproc/a?x=1#f\"")]
    [InlineData("\"https://app.example.com/h\"")]
    [InlineData("null")]
    [InlineData("{|BZP0201:\"\"|}")]
    [InlineData("{|BZP0201:\" /h\"|}")]
    [InlineData("{|BZP0201:\"h\"|}")]
    [InlineData("{|BZP0201:\"//app.example.com/h\"|}")]
    [InlineData("{|BZP0201:\"app.example.com/h\"|}")]
    [InlineData("{|BZP0201:\"app.example.com:8080/h\"|}")]
    [InlineData("{|BZP0201:\"https:///h\"|}")]
    [InlineData("{|BZP0201:\"http://.com/h\"|}")]
    [InlineData("{|BZP0201:\"https://app.example.com:99999/h\"|}")]
    [InlineData("{|BZP0202:\"HTTPS://app.example.com/h\"|}")]
    [InlineData("{|BZP0202:\"ftp://app.example.com/h\"|}")]
    [InlineData("{|BZP0203:\"http://localhost/h\"|}")]
    [InlineData("{|BZP0203:\"https://[::1]/h\"|}")]
    [InlineData("{|BZP0202:{|BZP0203:\"Http://localhost/h\"|}|}")]
    public Task A_handler_is_judged_as_the_portal_does(string handler) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A", Handler = {{handler}})]
        public partial class Action;

        [BizprocRobot("b", Name = "B", UsePlacement = true, PlacementHandler = "/settings", Handler = {{handler}})]
        public partial class Robot;
        """);

    [Fact]
    public Task A_code_of_dots_alone_needs_a_handler() => RuleVerifier.VerifyAsync("""
        [BizprocActivity({|BZP0201:".."|}, Name = "A")]
        public partial class Action;
        """);

    [Theory]
    [InlineData("\"https://8.8.8.8/h\"")]
    [InlineData("\"https://172.32.0.1/h\"")]
    [InlineData("\"https://172.15.0.1/h\"")]
    [InlineData("\"https://192.169.0.1/h\"")]
    [InlineData("\"https://10.0.0.256/h\"")]
    [InlineData("\"https://10.0.0/h\"")]
    [InlineData("\"https://10.example.com/h\"")]
    [InlineData("\"https://localhost.example.com/h\"")]
    [InlineData("\"https://[2001:db8::1.2.3.4]/h\"")]
    [InlineData("{|BZP0204:\"http://app.example.com/h\"|}")]
    [InlineData("{|BZP0204:\"http://127.0.0.1:5000/h\"|}")]
    [InlineData("{|BZP0204:\"https://127.1.2.3/h\"|}")]
    [InlineData("{|BZP0204:\"https://0.0.0.0:5000/h\"|}")]
    [InlineData("{|BZP0204:\"https://10.255.0.1/h\"|}")]
    [InlineData("{|BZP0204:\"https://172.16.0.1/h\"|}")]
    [InlineData("{|BZP0204:\"https://172.31.0.1/h\"|}")]
    [InlineData("{|BZP0204:\"https://192.168.0.1/h\"|}")]
    [InlineData("{|BZP0204:\"https://169.254.0.1/h\"|}")]
    [InlineData("{|BZP0204:\"https://user:pw@10.0.0.1/h\"|}")]
    [InlineData("{|BZP0204:\"https://localhost./h\"|}")]
    [InlineData("{|BZP0204:\"https://app.LOCALHOST/h\"|}")]
    [InlineData("{|BZP0204:\"https://[::ffff:192.168.0.1]/h\"|}")]
    [InlineData("{|BZP0204:\"https://[::127.0.0.1]/h\"|}")]
    [InlineData("{|BZP0204:\"https://[fd00::1.2.3.4]/h\"|}")]
    [InlineData("{|BZP0204:\"https://[fe80::1.2.3.4]/h\"|}")]
    [InlineData("{|BZP0204:\"http\" + \"://app.example.com/\" + nameof(Action)|}")]
    public Task A_handler_that_not_every_portal_can_reach_in_secret_is_reported(string handler) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A", Handler = {{handler}})]
        public partial class Action;
        """);

    [Theory]
    [InlineData("Handler", 1000, "https://app.example.com/")]
    [InlineData("Handler", 1000, "/")]
    [InlineData("UsePlacement = true, PlacementHandler", 255, "https://app.example.com/")]
    [InlineData("UsePlacement = true, PlacementHandler", 255, "/")]
    public Task A_long_handler_is_reported(string argument, int limit, string start) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A", {{argument}} = "{{start.PadRight(limit, 'x')}}")]
        public partial class Longest;

        [BizprocActivity("b", Name = "B", {{argument}} = {|BZP0205:"{{(start + "y").PadRight(limit + 1, 'x')}}"|})]
        public partial class TooLong;

        [BizprocActivity("c", Name = "C", {{argument}} = "{{(start + "😀").PadRight(limit + 1, 'x')}}")]
        public partial class APairIsOneCharacter;
        """);

    [Fact]
    public Task A_user_must_have_a_possible_number() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A", AuthUserId = 0)]
        public partial class Nobody;

        [BizprocActivity("b", Name = "B", AuthUserId = {|BZP0210:1|})]
        [BizprocRobot("b.robot")]
        public partial class Somebody;

        [BizprocActivity("c", Name = "C", AuthUserId = {|BZP0209:-1|})]
        [BizprocRobot("c.robot", AuthUserId = {|BZP0209:Users.Wrong|})]
        public partial class Wrong;

        [BizprocActivity("d", Name = "D")]
        [BizprocRobot("d.robot", AuthUserId = {|BZP0210:Users.Admin|})]
        public partial class Robot;
        """,
        """
        public static class Users
        {
            public const int Admin = 1;
            public const int Wrong = int.MinValue;
        }
        """);
}
