using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Bizproc.Generators.Tests.Agreement;

/// <summary>A class is found however its attribute is named, and wherever it is.</summary>
public class FindingTests
{
    private const string Global = "global using Act = Bizproc.BizprocActivityAttribute; global using LeaveOut = Bizproc.BizprocIgnoreActionsAttribute;";

    [Theory]
    [InlineData("[Bizproc.BizprocActivity(\"a\", Name = \"A\")] public partial class Found;")]
    [InlineData("[global::Bizproc.BizprocActivityAttribute(\"a\", Name = \"A\")] public partial class Found;")]
    [InlineData("[@BizprocRobotAttribute(\"a\", Name = \"A\")] public partial class Found;")]
    [InlineData("[Bizproc\\u0052obot(\"a\", Name = \"A\")] public partial class Found;")]
    [InlineData("using Act = Bizproc.BizprocActivityAttribute; [Act(\"a\", Name = \"A\")] public partial class Found;")]
    [InlineData("using ActAttribute = Bizproc.BizprocRobotAttribute; [Act(\"a\", Name = \"A\")] public partial class Found;")]
    [InlineData("using B = Bizproc; [B::BizprocActivity(\"a\", Name = \"A\")] public partial class Found;")]
    [InlineData("namespace Demo { using Act = Bizproc.BizprocActivityAttribute; namespace Inner { using Again = Act; [Again(\"a\", Name = \"A\")] public partial class Found; } }")]
    [InlineData("namespace Demo.Inner; public partial struct Outer { public partial interface IMiddle { [BizprocActivity(\"a\", Name = \"A\")] public partial record Found; } }")]
    [InlineData("[System.Serializable, BizprocActivity(\"a\", Name = \"A\")] public partial class Found;")]
    [InlineData("[BizprocRobot(\"a\", Name = \"A\")] public partial class Found; [BizprocActivity(\"a\", Name = \"A\")] public partial class Found;")]
    [InlineData("[System.Serializable] public partial class Found; [BizprocActivity(\"a\", Name = \"A\")] public partial class Found;")]
    public void A_class_is_found_by_any_name_of_its_attribute(string source)
    {
        var run = GeneratorRun.Of(TestCompilation.Of(source));

        Assert.Single(run.Sources, static each => each.HintName.EndsWith("Found.g.cs", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Output.GetDiagnostics(TestContext.Current.CancellationToken), static each => each.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void An_alias_for_all_files_is_known_in_each()
    {
        var run = GeneratorRun.Of(TestCompilation.Of("[Act(\"a\", Name = \"A\")] public partial class Found;", Global));
        Assert.Single(run.Sources, static each => each.HintName == "Found.g.cs");

        // The alias comes and goes, and the file with the class stays the same.
        var without = run.On(TestCompilation.Of("[Act(\"a\", Name = \"A\")] public partial class Found;"));
        Assert.DoesNotContain(without.Sources, static each => each.HintName == "Found.g.cs");
    }

    [Fact]
    public void An_alias_leaves_out_the_actions_of_a_library()
    {
        var library = TestCompilation.Library("[BizprocRobot(\"far\", Name = \"Far\")] public partial class Far;");

        var listed = GeneratorRun.Of(TestCompilation.Of("public class Any;").AddReferences(library));
        var ignored = GeneratorRun.Of(TestCompilation.Of("[assembly: LeaveOut(\"Library\")]", Global).AddReferences(library));
        var named = GeneratorRun.Of(TestCompilation.Of("[assembly: Bizproc.BizprocIgnoreActions(\"Library\")]").AddReferences(library));

        Assert.Contains("all.Add(", listed["Bizproc.BizprocActions.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("all.Add(", ignored["Bizproc.BizprocActions.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("all.Add(", named["Bizproc.BizprocActions.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public class BizprocActivityAttribute : System.Attribute; [BizprocActivity] public partial class NotOurs;")]
    [InlineData("[System.Obsolete] public partial class NotOurs;")]
    [InlineData("[BizprocActivity(\"a\", Name = \"A\")] public partial struct NotOurs;")]
    public void Another_attribute_of_the_name_is_not_ours(string source)
    {
        var run = GeneratorRun.Of(TestCompilation.Of($"namespace Other {{ {source} }}"));

        Assert.DoesNotContain(run.Sources, static each => each.HintName.Contains("NotOurs", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_comes_before_the_others_makes_nothing_again()
    {
        var first = TestCompilation.Of("[BizprocActivity(\"a\", Name = \"A\")] public partial class One;", "[BizprocRobot(\"b\", Name = \"B\")] public partial class Two;");
        var added = CSharpSyntaxTree.ParseText("public class Added;", TestCompilation.ParseOptions, path: "Added.cs", cancellationToken: TestContext.Current.CancellationToken);
        var second = first.RemoveAllSyntaxTrees().AddSyntaxTrees([added, .. first.SyntaxTrees]);

        var run = GeneratorRun.Of(first).On(second);

        Assert.All(
            run.Result.TrackedOutputSteps.Values.SelectMany(static steps => steps).SelectMany(static step => step.Outputs),
            static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }
}
