using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Bizproc.Generators.Tests.Rules;

/// <summary>Runs the analyzer on a whole program, including generated code.</summary>
internal static class UseVerifier
{
    /// <summary>An action that is not used anywhere.</summary>
    public const string OneAction = """
        namespace Demo;

        [BizprocActivity("a", Name = "A")]
        public partial class Action;
        """;

    /// <summary>Checks that exactly the marked diagnostics are reported in a program.</summary>
    public static Task VerifyAsync(params string[] sources) => VerifyAsync(OutputKind.ConsoleApplication, reference: null, sources);

    /// <summary>Checks the same in a program with ASP.NET Core.</summary>
    public static Task VerifyWebAsync(params string[] sources) => VerifyWebAsync(OutputKind.ConsoleApplication, sources);

    /// <param name="kind">The kind of program to compile.</param>
    /// <param name="sources">The sources; for a program, one of them has its statements.</param>
    public static Task VerifyWebAsync(OutputKind kind, params string[] sources) => RunAsync(NewTest(kind, References.Web), sources);

    /// <param name="kind">The kind of program to compile.</param>
    /// <param name="reference">The name of an assembly that is referenced, if any.</param>
    /// <param name="sources">The sources; for a program, one of them has its statements.</param>
    public static Task VerifyAsync(OutputKind kind, string? reference, params string[] sources)
    {
        var test = NewTest(kind, References.All);
        if (reference is not null) test.TestState.AdditionalProjectReferences.Add(reference);
        if (reference is not null) test.TestState.AdditionalProjects[reference].Sources.Add("public class Empty;");
        if (reference is not null) test.TestState.AdditionalProjects[reference].AdditionalReferences.AddRange(References.Net);
        return RunAsync(test, sources);
    }

    private static ProgramTest NewTest(OutputKind kind, IEnumerable<MetadataReference> references)
    {
        var test = new ProgramTest { TestState = { OutputKind = kind } };
        test.TestState.AdditionalReferences.AddRange(references);
        return test;
    }

    private static Task RunAsync(ProgramTest test, string[] sources)
    {
        test.DisabledDiagnostics.AddRange(QuietRules.ForTestsWith(sources));
        foreach (string source in sources) test.TestState.Sources.Add(source);
        test.TestState.Sources.Add("global using System;\nglobal using System.Threading.Tasks;\nglobal using Bizproc;");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private sealed class ProgramTest : CSharpAnalyzerTest<BizprocAnalyzer, DefaultVerifier>
    {
        public ProgramTest()
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestBehaviors = TestBehaviors.SkipSuppressionCheck | TestBehaviors.SkipGeneratedSourcesCheck;
        }

        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(BizprocGenerator)];
    }
}
