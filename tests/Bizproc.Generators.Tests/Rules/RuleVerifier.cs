using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Bizproc.Generators.Tests.Rules;

/// <summary>Runs the analyzer over sources in which markup such as <c>{|BZP0301:"a-b"|}</c> says what is expected.</summary>
internal static class RuleVerifier
{
    /// <summary>Checks that exactly the marked diagnostics are reported, and that the sources compile.</summary>
    public static Task VerifyAsync(params string[] sources) => Test(sources).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Checks one diagnostic with its message; its place is marked as <c>{|#0:"a-b"|}</c>.</summary>
    public static Task VerifyMessageAsync(string id, string message, string source) => VerifyAsync(id, DiagnosticSeverity.Error, message, source);

    /// <summary>The same for a warning.</summary>
    public static Task VerifyWarningAsync(string id, string message, string source) => VerifyAsync(id, DiagnosticSeverity.Warning, message, source);

    private static Task VerifyAsync(string id, DiagnosticSeverity severity, string message, string source)
    {
        var test = Test([source]);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(id, severity).WithLocation(0).WithMessage(message));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static CSharpAnalyzerTest<BizprocAnalyzer, DefaultVerifier> Test(string[] sources)
    {
        var test = new CSharpAnalyzerTest<BizprocAnalyzer, DefaultVerifier>
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            // A diagnostic must obey `#pragma` whatever the rule; one test of its own shows that, so not each test twice.
            TestBehaviors = TestBehaviors.SkipSuppressionCheck,
        };
        test.TestState.AdditionalReferences.AddRange(Net100.References.All);
        test.TestState.AdditionalReferences.Add(typeof(ActionDefinition).Assembly.Location);
        foreach (string source in sources) test.TestState.Sources.Add("using System;\nusing System.Collections.Generic;\nusing Bizproc;\n" + source);
        return test;
    }
}
