using System.Text;
using Bizproc.Compatibility;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Bizproc.Generators.Tests.Caching;

/// <summary>An editor analyses a new compilation after each keystroke, with the same baseline.</summary>
public sealed class BaselineCachingTests
{
    [Fact]
    public async Task The_baseline_is_read_once_for_all_keystrokes()
    {
        var text = new CountingText("""{ "schema": 1, "actions": [ { "code": "gone", "kind": "robot", "waits": "no" } ] }""");
        var options = new AnalyzerOptions([new File(text)]);
        var compilation = TestCompilation.Of("[BizprocRobot(\"r\", Name = \"R\")] public partial class R;");

        for (int i = 0; i < 3; i++)
        {
            compilation = compilation.WithText("File0.cs", $"[BizprocRobot(\"r\", Name = \"R{i}\")] public partial class R;");
            var diagnostics = await GeneratorRun.Untracked(compilation).Output.WithAnalyzers([new BizprocAnalyzer()], options)
                .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
            Assert.Contains(diagnostics, static diagnostic => diagnostic.Id == "BZP0802");
        }

        Assert.Equal(1, text.Reads);
    }

    private sealed class File(SourceText text) : AdditionalText
    {
        public override string Path => Baseline.FileName;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    /// <summary>A text that counts how often somebody takes all of it.</summary>
    private sealed class CountingText(string text) : SourceText
    {
        public int Reads { get; private set; }

        public override Encoding Encoding => Encoding.UTF8;

        public override int Length => text.Length;

        public override char this[int position] => text[position];

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => text.CopyTo(sourceIndex, destination, destinationIndex, count);

        public override string ToString(TextSpan span)
        {
            if (span.Length == Length) Reads++;
            return text.Substring(span.Start, span.Length);
        }
    }
}
