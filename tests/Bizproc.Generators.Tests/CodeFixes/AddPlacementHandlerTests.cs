using Bizproc.Generators.CodeFixes;

namespace Bizproc.Generators.Tests.CodeFixes;

public class AddPlacementHandlerTests
{
    [Fact]
    public Task The_path_has_the_code_so_that_each_action_has_its_own() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        [BizprocActivity("first", Name = "A", UsePlacement = {|BZP0206:true|})]
        public partial class First;

        [BizprocRobot("se" + "cond", UsePlacement = {|BZP0206:true|} /* page */, Name = "B")]
        public partial class Second;
        """,
        """
        [BizprocActivity("first", Name = "A", UsePlacement = true, PlacementHandler = "/bizproc/first/settings")]
        public partial class First;

        [BizprocRobot("se" + "cond", UsePlacement = true /* page */, PlacementHandler = "/bizproc/second/settings", Name = "B")]
        public partial class Second;
        """);

    [Fact]
    public Task Activity_and_robot_of_one_class_get_two_paths() => FixVerifier<DeclarationCodeFix>.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A", UsePlacement = {|BZP0206:true|})]
        [BizprocRobot("b", UsePlacement = {|BZP0206:true|})]
        public partial class Action;
        """,
        """
        [BizprocActivity("a", Name = "A", UsePlacement = true, PlacementHandler = "/bizproc/a/settings")]
        [BizprocRobot("b", UsePlacement = true, PlacementHandler = "/bizproc/b/settings")]
        public partial class Action;
        """);

    [Theory]
    [InlineData("[BizprocActivity({|BZP0102:\"код\"|}, Name = \"A\", UsePlacement = {|BZP0206:true|})]")]
    [InlineData("[BizprocActivity(\"..\", Handler = \"/dots\", Name = \"A\", UsePlacement = {|BZP0206:true|})]")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\", UsePlacement = {|BZP0206:true|}, PlacementHandler = null)]")]
    public Task Nothing_is_offered_where_no_path_would_be_right(string attribute) =>
        FixVerifier<DeclarationCodeFix>.VerifyNoFixAsync(attribute + "\npublic partial class Action;");
}
