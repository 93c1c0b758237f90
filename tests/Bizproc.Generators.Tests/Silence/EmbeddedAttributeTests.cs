using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Tests.Silence;

/// <summary>The attribute that hides a type from friend assemblies: other generators, or the user, may already have added it.</summary>
public class EmbeddedAttributeTests
{
    private const string Action = "[BizprocActivity(\"a\", Name = \"A\")] public partial class {0};";
    private const string Definition = "Microsoft.CodeAnalysis.EmbeddedAttribute.g.cs";

    [Theory]
    [InlineData("namespace Microsoft.CodeAnalysis { internal sealed class EmbeddedAttribute : System.Attribute; }")]
    [InlineData("namespace Microsoft.CodeAnalysis { [Embedded] internal sealed partial class EmbeddedAttribute : System.Attribute; }")]
    public void The_user_has_it(string definition)
    {
        var run = GeneratorRun.Of(TestCompilation.Of(ActionOf("Act"), definition));

        GeneratorAssert.Compiles(run);
        Assert.DoesNotContain(run.Result.GeneratedSources, static source => source.HintName == Definition);
    }

    [Fact]
    public void Another_generator_brings_it_at_its_start()
    {
        var compilation = TestCompilation.Of(ActionOf("Act"));
        var driver = CSharpGeneratorDriver.Create([new Embedding().AsSourceGenerator(), new BizprocGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions)
            .RunGenerators(compilation, TestContext.Current.CancellationToken);

        var output = compilation.AddSyntaxTrees(driver.GetRunResult().GeneratedTrees);
        Assert.Empty(output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    [Theory]
    [InlineData("namespace Microsoft.CodeAnalysis { public sealed class EmbeddedAttribute : System.Attribute; }")]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Demo\")] namespace Microsoft.CodeAnalysis { internal sealed class EmbeddedAttribute : System.Attribute; }")]
    public void A_referenced_assembly_has_it(string definition)
    {
        var library = CSharpCompilation.Create(
            "Foreign", [CSharpSyntaxTree.ParseText(definition, TestCompilation.ParseOptions, cancellationToken: TestContext.Current.CancellationToken)], References.Net, new(OutputKind.DynamicallyLinkedLibrary));

        GeneratorAssert.SaysNothing(GeneratorRun.Of(TestCompilation.Of(ActionOf("Act")).AddReferences(library.ToMetadataReference())));
    }

    [Fact]
    public void Friends_do_not_see_each_others_registries()
    {
        var library = TestCompilation.Library("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Demo\")]" + ActionOf("First"));

        var run = GeneratorRun.Of(TestCompilation.Of(
            ActionOf("Second"), "public static class Program { public static void Use(BizprocBuilder builder) { builder.AddActions(); _ = BizprocActions.All; } }")
            .AddReferences(library));

        GeneratorAssert.Compiles(run);
    }

    private static string ActionOf(string name) => Action.Replace("{0}", name, StringComparison.Ordinal);

#pragma warning disable RS1036, RS1038, RS1042 // No compiler loads it.
    /// <summary>A generator that adds the attribute in its own way.</summary>
    private sealed class Embedding : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(static output =>
            output.AddSource("Own.g.cs", "namespace Microsoft.CodeAnalysis { internal sealed class EmbeddedAttribute : global::System.Attribute { } }"));
    }
#pragma warning restore RS1036, RS1038, RS1042
}
