using Bizproc.Compatibility;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Bizproc.Generators.Tests.Rules;

/// <summary>Runs the analyzer on sources in which markup such as <c>{|BZP0301:"a-b"|}</c> marks expected diagnostics.</summary>
internal static class RuleVerifier
{
    /// <summary>Checks that exactly the marked diagnostics are reported, and that the sources compile.</summary>
    public static Task VerifyAsync(params string[] sources) => Test(sources).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Checks the same in a library or a program.</summary>
    public static Task VerifyAsync(OutputKind kind, string source)
    {
        var test = Test([source]);
        test.TestState.OutputKind = kind;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Checks one diagnostic with its message; its place is marked as <c>{|#0:"a-b"|}</c>.</summary>
    public static Task VerifyMessageAsync(string id, string message, string source, DiagnosticSeverity severity = DiagnosticSeverity.Error)
    {
        var test = Test([source], id);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(id, severity).WithLocation(0).WithMessage(message));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Checks one warning with its message.</summary>
    public static Task VerifyWarningAsync(string id, string message, string source) =>
        VerifyMessageAsync(id, message, source, DiagnosticSeverity.Warning);

    /// <summary>Checks sources in a project with a baseline, which may be marked, too.</summary>
    public static Task VerifyWithBaselineAsync(string baseline, params string[] sources)
    {
        var test = Test(sources);
        test.TestState.AdditionalFiles.Add((Baseline.FileName, baseline));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Checks a source in a project that defines a symbol.</summary>
    public static Task VerifyWithAsync(string symbol, string source)
    {
        var test = Test([source]);
        test.SolutionTransforms.Add((solution, project) => solution.WithProjectParseOptions(
            project, ((CSharpParseOptions)solution.GetProject(project)!.ParseOptions!).WithPreprocessorSymbols(symbol)));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Checks that nothing is reported in a compilation that does not know the library.</summary>
    public static Task VerifyAloneAsync(string source)
    {
        var test = Test([]);
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange(References.Net);
        test.TestState.Sources.Add("using System;\n" + source);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static CSharpAnalyzerTest<BizprocAnalyzer, DefaultVerifier> Test(string[] sources, string id = "")
    {
        var test = new CSharpAnalyzerTest<BizprocAnalyzer, DefaultVerifier>
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            // Every diagnostic must obey `#pragma`. One test proves that for all rules, so that not every test has to run twice.
            TestBehaviors = TestBehaviors.SkipSuppressionCheck,
        };
        test.TestState.AdditionalReferences.AddRange(References.All);
        test.DisabledDiagnostics.AddRange(QuietRules.ForTestsWith([id, .. sources]));
        foreach (string source in sources) test.TestState.Sources.Add("using System;\nusing System.Collections.Generic;\nusing Bizproc;\n" + source);
        return test;
    }
}
