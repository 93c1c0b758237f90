using System.Globalization;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators.Tests.Rules;

/// <summary>Reads the messages of the analyzer as a developer does: one after another, in the order of the source.</summary>
internal static class MessageVerifier
{
    /// <summary>Checks all messages of a source, each as <c>BZP0101: text</c>. The source need not compile.</summary>
    public static async Task VerifyAsync(string source, params string[] messages)
    {
        var compilation = TestCompilation.Of(source);
        var diagnostics = await compilation.WithAnalyzers([new BizprocAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        string[] quiet = QuietRules.ForTestsWith(messages);
        var found = diagnostics
            .Where(diagnostic => !quiet.Contains(diagnostic.Id))
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan)
            .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .Select(static diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
        Assert.Equal(messages, found);
    }
}
