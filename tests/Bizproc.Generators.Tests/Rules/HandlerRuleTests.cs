namespace Bizproc.Generators.Tests.Rules;

public class HandlerRuleTests
{
    [Theory]
    [InlineData("\"/\"")]
    [InlineData("\"/bizproc/a?x=1#f\"")]
    [InlineData("\"https://app.example.com/h\"")]
    [InlineData("\"http://127.0.0.1:5000/h\"")]
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
    public Task A_handler(string handler) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A", Handler = {{handler}})]
        public partial class Action;

        [BizprocRobot("b", Name = "B", UsePlacement = true, PlacementHandler = "/settings", Handler = {{handler}})]
        public partial class Robot;
        """);

    [Fact]
    public Task A_placement_handler_is_judged_only_where_it_is_used() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A", UsePlacement = true, PlacementHandler = {|BZP0201:"settings"|})]
        public partial class Used;

        [BizprocActivity("b", Name = "B", PlacementHandler = "settings")]
        public partial class Unused;
        """);

    [Fact]
    public Task A_code_of_dots_alone_needs_a_handler() => RuleVerifier.VerifyAsync("""
        [BizprocActivity({|BZP0201:".."|}, Name = "A")]
        public partial class Action;
        """);

    [Theory]
    [InlineData("{|BZP0206:true|}")]
    [InlineData("true, PlacementHandler = \"/settings\"")]
    [InlineData("true, PlacementHandler = {|BZP0201:\"\"|}")]
    [InlineData("{|BZP0206:true|}, PlacementHandler = null")]
    [InlineData("false")]
    public Task Use_of_a_placement(string usePlacement) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A", UsePlacement = {{usePlacement}})]
        public partial class Action;
        """);

    [Fact]
    public Task A_robot_does_not_share_the_placement_of_the_activity() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A", UsePlacement = true, PlacementHandler = "/settings")]
        [BizprocRobot("b", UsePlacement = {|BZP0206:true|})]
        public partial class Action;
        """);
}
