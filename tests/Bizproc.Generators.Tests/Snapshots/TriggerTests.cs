using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>The code that is generated for triggers.</summary>
public class TriggerTests
{
    private const string Signed = "[BizprocTrigger(\"document_signed\", Name = \"Document \\\"was\\\" signed\")] public static partial class DocumentSigned;";

    [Fact]
    public Task A_trigger_is_declared_and_listed() => Generated.VerifyWithRegistry($$"""
        namespace Demo;

        {{Signed}}

        public partial record struct Outer
        {
            [BizprocTrigger("paid", Name = "Paid")] internal sealed partial class Paid { internal static void ExecuteAsync() { } }
        }
        """);

    [Fact]
    public void A_host_lists_the_triggers_of_its_libraries()
    {
        var library = TestCompilation.Library(Signed);
        var host = TestCompilation.Of("[BizprocTrigger(\"paid\", Name = \"Paid\")] public static partial class Paid;").AddReferences(library);

        string registry = Registry(host);

        Assert.Contains("Triggers { get; } = [.. global::Bizproc.CompilerServices.TriggersOf_Demo.All, .. global::Bizproc.CompilerServices.TriggersOf_Library.All];", registry, StringComparison.Ordinal);
        Assert.DoesNotContain("ActionsOf", registry, StringComparison.Ordinal);
        Assert.Contains("TriggersOf_Library.All", Registry(TestCompilation.Of("public class NoTrigger;").AddReferences(library)), StringComparison.Ordinal);
        Assert.DoesNotContain("Triggers", Registry(TestCompilation.Of("[assembly: BizprocIgnoreActions(\"library\")]").AddReferences(library)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_with_actions_and_triggers_gives_both()
    {
        var library = TestCompilation.Library(Signed + "[BizprocRobot(\"far\", Name = \"Far\")] public partial class Far;");

        string registry = Registry(TestCompilation.Of("public class Nothing;").AddReferences(library));

        Assert.Contains("all.Add(global::Bizproc.CompilerServices.ActionsOf_Library.All);", registry, StringComparison.Ordinal);
        Assert.Contains("builder.AddActions(All).AddTriggers(Triggers)", registry, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public static class NotPartial;")]
    [InlineData("public static partial class Generic<T>;")]
    [InlineData("file static partial class OfFile;")]
    [InlineData("public static partial class Own { public static int Definition => 1; }")]
    [InlineData("[BizprocRobot(\"robot\", Name = \"Robot\")] public partial class Both;")]
    public void A_class_that_cannot_be_a_trigger_is_not_listed(string type)
    {
        var run = GeneratorRun.Of(TestCompilation.Of($"[BizprocTrigger(\"code\", Name = \"Name\")] {type}"));

        Assert.DoesNotContain(run.Output.GetDiagnostics(TestContext.Current.CancellationToken), static each => each.Severity == DiagnosticSeverity.Error);
        Assert.DoesNotContain("Trigger", run["Bizproc.BizprocActions.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_trigger_whose_code_is_unknown_can_be_named_but_is_not_listed()
    {
        var run = GeneratorRun.Of(TestCompilation.Of("[BizprocTrigger(Missing.Code, Name = \"Name\")] public static partial class Unknown;"));

        Assert.Contains("Definition => throw", run["Unknown.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Trigger", run["Bizproc.BizprocActions.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Bizproc.BizprocTrigger(\"a\", Name = \"A\")] public partial class Found;")]
    [InlineData("[global::Bizproc.BizprocTriggerAttribute(\"a\", Name = \"A\")] public partial class Found;")]
    [InlineData("using Act = Bizproc.BizprocTriggerAttribute; [Act(\"a\", Name = \"A\")] public abstract partial class Found;")]
    [InlineData("[System.Serializable] public partial class Found; [BizprocTrigger(\"a\", Name = \"A\")] public partial class Found;")]
    [InlineData("[Act(\"a\", Name = \"A\")] public partial record Found;", "global using Act = Bizproc.BizprocTriggerAttribute;")]
    public void A_trigger_is_found_by_any_name_of_its_attribute(params string[] sources)
    {
        var run = GeneratorRun.Of(TestCompilation.Of(sources));

        GeneratorAssert.Compiles(run);
        Assert.Contains("global::Found.Definition,", run["Bizproc.BizprocActions.g.cs"], StringComparison.Ordinal);
    }

    private static string Registry(Microsoft.CodeAnalysis.CSharp.CSharpCompilation compilation)
    {
        var run = GeneratorRun.Of(compilation);
        GeneratorAssert.Compiles(run);
        return run["Bizproc.BizprocActions.g.cs"];
    }
}
