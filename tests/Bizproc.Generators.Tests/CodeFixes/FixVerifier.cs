using System.Collections.Immutable;
using Bizproc.Generators.Tests.Infrastructure;
using Bizproc.Generators.Tests.Rules;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Bizproc.Generators.Tests.CodeFixes;

/// <summary>
/// Runs a fix on a marked source, one diagnostic at a time and all at once, and compares the results. The result must compile. It is analysed
/// again, and the diagnostics that it still marks are still expected.
/// </summary>
internal static class FixVerifier<TFix>
    where TFix : CodeFixProvider, new()
{
    /// <param name="source">The source with its diagnostics marked.</param>
    /// <param name="fixedSource">The source after the fix; the same text if no fix may be offered.</param>
    /// <param name="ignored">Ids of other rules that would report and fix something in it.</param>
    public static Task VerifyAsync(string source, string fixedSource, params string[] ignored)
    {
        var test = CreateTest(source, fixedSource);
        test.DisabledDiagnostics.AddRange(ignored);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Runs a fix that changes a file beside the sources, one diagnostic at a time.</summary>
    /// <param name="source">The source, with its diagnostics marked.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="before">The text of the file, with its diagnostics marked.</param>
    /// <param name="after">The text after the fix.</param>
    public static Task VerifyFileAsync(string source, string file, string before, string after)
    {
        TestFileMarkupParser.GetPositionsAndSpans(source, out string unmarked, out _, out ImmutableDictionary<string, ImmutableArray<TextSpan>> _);
        var test = CreateTest(source, unmarked);
        test.TestState.AdditionalFiles.Add((file, before));
        test.FixedState.AdditionalFiles.Add((file, after));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    public static Task VerifyNoFixAsync(string source) => VerifyAsync(source, source);

    private static CSharpCodeFixTest<BizprocAnalyzer, TFix, DefaultVerifier> CreateTest(string source, string fixedSource)
    {
        var test = new CSharpCodeFixTest<BizprocAnalyzer, TFix, DefaultVerifier>
        {
            TestCode = "using Bizproc;\n" + source,
            FixedCode = "using Bizproc;\n" + fixedSource,
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            TestBehaviors = TestBehaviors.SkipSuppressionCheck,
        };
        test.DisabledDiagnostics.AddRange(QuietRules.ForTestsWith(source));
        if (fixedSource != source) test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.TestState.AdditionalReferences.AddRange(References.All);
        return test;
    }
}
