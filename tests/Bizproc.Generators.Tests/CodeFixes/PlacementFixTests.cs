using Bizproc.Generators.CodeFixes;

namespace Bizproc.Generators.Tests.CodeFixes;

/// <summary>The fixes of BZP0207 and BZP0208.</summary>
public class PlacementFixTests
{
    [Fact]
    public Task A_page_is_used() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        [BizprocActivity("a", PlacementHandler = {|BZP0207:"/a"|} /* page */, Name = "A")]
        public partial class A;

        [BizprocActivity("b", Name = "B",
            PlacementHandler = {|BZP0207:"/b"|})]
        public partial class B;
        """,
        """
        [BizprocActivity("a", PlacementHandler = "/a" /* page */, UsePlacement = true, Name = "A")]
        public partial class A;

        [BizprocActivity("b", Name = "B",
            PlacementHandler = "/b", UsePlacement = true)]
        public partial class B;
        """);

    [Theory]
    [InlineData("UsePlacement = false, PlacementHandler = {|BZP0207:\"/a\"|}")]
    [InlineData("PlacementHandler = {|BZP0207:\"a\"|}")]
    [InlineData("PlacementHandler = {|BZP0207:\"\"|}")]
    public Task A_page_stays_unused(string arguments) => FixVerifier<DeclarationCodeFix>.VerifyNoFixAsync($"""
        [BizprocActivity("a", Name = "A", {arguments})]
        public partial class Action;
        """);

    [Fact]
    public Task Each_action_gets_its_own_page() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A", UsePlacement = true, PlacementHandler = "/s?x=1")]
        [BizprocRobot("a.robot", UsePlacement = true, PlacementHandler = {|BZP0208:"/s?x=1"|})]
        public partial class A;

        [BizprocActivity("b", Name = "B", UsePlacement = true, PlacementHandler = {|BZP0208:"/s?X=1"|} /* page */)]
        public partial class B;

        [BizprocActivity("c", Name = "C", UsePlacement = true, PlacementHandler = "https://a.b/")]
        public partial class C;

        [BizprocActivity("d", Name = "D", UsePlacement = true, PlacementHandler = {|BZP0208:"https://a.b/"|})]
        public partial class D;
        """,
        """
        [BizprocActivity("a", Name = "A", UsePlacement = true, PlacementHandler = "/s?x=1")]
        [BizprocRobot("a.robot", UsePlacement = true, PlacementHandler = "/s/a.robot?x=1")]
        public partial class A;

        [BizprocActivity("b", Name = "B", UsePlacement = true, PlacementHandler = "/s/b?X=1" /* page */)]
        public partial class B;

        [BizprocActivity("c", Name = "C", UsePlacement = true, PlacementHandler = "https://a.b/")]
        public partial class C;

        [BizprocActivity("d", Name = "D", UsePlacement = true, PlacementHandler = "https://a.b/d")]
        public partial class D;
        """);

    [Theory]
    [InlineData("/s", "b", "/s/b")]
    [InlineData("/s", "A", "/x")]
    [InlineData("/s", "..", "/x")]
    public Task Nothing_is_offered_that_another_action_has(string page, string code, string third) =>
        FixVerifier<DeclarationCodeFix>.VerifyNoFixAsync($$"""
            #pragma warning disable BZP0104
            [BizprocActivity("a", Name = "A", UsePlacement = true, PlacementHandler = "{{page}}")]
            public partial class A;

            [BizprocActivity("{{code}}", Name = "B", Handler = "/b", UsePlacement = true, PlacementHandler = {|BZP0208:"{{page}}"|})]
            public partial class B;

            [BizprocActivity("c", Name = "C", UsePlacement = true, PlacementHandler = "{{third}}")]
            public partial class C;
            """);

    [Fact]
    public Task Nothing_is_offered_where_the_code_would_stand_too_far_behind()
    {
        string page = "/".PadRight(200, 'x');
        return FixVerifier<DeclarationCodeFix>.VerifyNoFixAsync($$"""
            [BizprocActivity("a", Name = "A", UsePlacement = true, PlacementHandler = "{{page}}")]
            public partial class A;

            [BizprocActivity("b", Name = "B", UsePlacement = true, PlacementHandler = {|BZP0208:"{{page}}"|})]
            public partial class B;
            """);
    }
}
