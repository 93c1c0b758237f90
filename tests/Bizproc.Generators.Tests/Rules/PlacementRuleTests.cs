namespace Bizproc.Generators.Tests.Rules;

public class PlacementRuleTests
{
    private static readonly string Long = new('x', 199);

    [Theory]
    [InlineData("{|BZP0206:true|}")]
    [InlineData("true, PlacementHandler = \"/settings\"")]
    [InlineData("true, PlacementHandler = {|BZP0201:\"\"|}")]
    [InlineData("{|BZP0206:true|}, PlacementHandler = null")]
    [InlineData("false")]
    [InlineData("false, PlacementHandler = null")]
    [InlineData("false, PlacementHandler = {|BZP0207:\"/settings\"|}")]
    public Task A_placement_must_be_used_and_have_a_handler(string usePlacement) => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A", UsePlacement = {{usePlacement}})]
        public partial class Action;
        """);

    [Fact]
    public Task A_robot_does_not_share_the_placement_of_the_activity() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A", UsePlacement = true, PlacementHandler = "/settings")]
        [BizprocRobot("b", UsePlacement = {|BZP0206:true|})]
        public partial class Action;

        [BizprocActivity("c", Name = "A", UsePlacement = true, PlacementHandler = "/settings/c")]
        [BizprocRobot("d", PlacementHandler = {|BZP0207:"/settings/d"|})]
        public partial class Other;
        """);

    [Fact]
    public Task A_placement_handler_is_judged_only_where_it_is_used() => RuleVerifier.VerifyAsync("""
        [BizprocActivity("a", Name = "A", UsePlacement = true, PlacementHandler = {|BZP0201:"settings"|})]
        public partial class Used;

        [BizprocActivity("b", Name = "B", PlacementHandler = {|BZP0207:"settings"|})]
        public partial class Unused;

        [BizprocActivity("c", Name = "C", PlacementHandler = {|BZP0207:"settings"|})]
        public partial class Another;
        """);

    [Fact]
    public Task A_placement_handler_belongs_to_one_action() => RuleVerifier.VerifyAsync(
        """
        [BizprocActivity("b", Name = "B", UsePlacement = true, PlacementHandler = {|BZP0208:"/settings"|})]
        [BizprocRobot("b.robot", UsePlacement = true, PlacementHandler = {|BZP0208:"/Settings"|})]
        public partial class B;

        [BizprocActivity("own", Name = "Own", Handler = "/own", UsePlacement = true, PlacementHandler = "/own")]
        public partial class Own;

        [BizprocActivity("path", Name = "Path", UsePlacement = true, PlacementHandler = "/h")]
        public partial class Path;

        [BizprocActivity("url", Name = "Url", UsePlacement = true, PlacementHandler = "https://app.example.com/h")]
        public partial class Url;
        """,
        """
        [BizprocActivity("a", Name = "A", UsePlacement = true, PlacementHandler = Pages.Settings)]
        public partial class A;

        public static class Pages
        {
            public const string Settings = "/" + "settings";
        }
        """);

    [Fact]
    public Task Only_the_beginning_of_a_placement_handler_counts() => RuleVerifier.VerifyAsync($$"""
        [BizprocActivity("a", Name = "A", UsePlacement = true, PlacementHandler = "/{{Long}}")]
        public partial class A;

        [BizprocActivity("b", Name = "B", UsePlacement = true, PlacementHandler = {|BZP0208:"/{{Long}}/b"|})]
        public partial class B;

        [BizprocActivity("c", Name = "C", UsePlacement = true, PlacementHandler = "/{{Long[1..]}}c")]
        public partial class C;

        [BizprocActivity("d", Name = "D", UsePlacement = true, PlacementHandler = "/{{Long[1..]}}")]
        public partial class D;
        """);

    [Fact]
    public Task Codes_that_differ_in_case_share_a_placement() => RuleVerifier.VerifyMessageAsync(
        "BZP0208",
        "The settings page of 'mail' takes the place of that of 'Mail', because case does not count in their codes: "
            + "the portal answers 'Unable to set placement handler: Handler already binded'",
        """
        #pragma warning disable BZP0104
        [BizprocActivity("Mail", Name = "A", UsePlacement = true, PlacementHandler = "/a")]
        public partial class A;

        [BizprocActivity("mail", Name = "B", UsePlacement = true, PlacementHandler = {|#0:"/b"|})]
        public partial class B;

        [BizprocActivity("MAIL", Name = "C")]
        public partial class C;
        """);

    [Fact]
    public Task The_first_action_with_a_page_is_named() => RuleVerifier.VerifyMessageAsync(
        "BZP0208",
        "The settings page of 'mail' is also that of 'letter', because only the first 200 characters count, and case does not: "
            + "the portal answers 'Unable to set placement handler: You should use unique placement handler for each CODE!'",
        """
        [BizprocActivity("letter", Name = "A", UsePlacement = true, PlacementHandler = "/a")]
        [BizprocRobot("mail", UsePlacement = true, PlacementHandler = {|#0:"/a"|})]
        public partial class A;
        """);
}
