using System.Diagnostics;
using System.Globalization;
using Bizproc.Benchmarks.Measuring;
using Bizproc.Compatibility;
using Bizproc.Generators;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Bizproc.Benchmarks.Keystroke;

/// <summary>
/// The analysis of one file after a keystroke, in a project that has a baseline of its hundred actions and in one that has none. The generator does not read
/// the baseline at all.
/// </summary>
internal static class BaselineCost
{
    private const int WarmUp = 20;

    /// <summary>Measures the analysis with a baseline, as a multiple of the one without.</summary>
    /// <param name="rounds">The number of measured rounds.</param>
    /// <param name="file">The index of the edited file.</param>
    public static async Task<double> MeasureAsync(int rounds, int file)
    {
        var baseline = new AnalyzerOptions([new BaselineText(BaselineWriter.Write(Enumerable.Range(0, Declarations.Count).Select(Contract)))]);
        var none = new AnalyzerOptions([]);
        await CheckAsync(baseline);
        List<double> with = [], without = [];
        for (int round = 0; round < WarmUp + rounds; round++)
        {
            // The one that is first changes from round to round, and the other one runs with warm caches.
            double second = round % 2 == 0 ? 0 : await TimeAsync(file, round, none);
            double first = await TimeAsync(file, round, baseline);
            if (round % 2 == 0) second = await TimeAsync(file, round, none);
            if (round < WarmUp) continue;

            with.Add(first);
            without.Add(second);
        }

        return with.RatioTo(without);
    }

    private static async Task<double> TimeAsync(int file, int edit, AnalyzerOptions options)
    {
        var compilation = Corpus.Plain.After(file, edit);
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[file]);
        model.GetDiagnostics();
        var analysis = compilation.WithAnalyzers([new BizprocAnalyzer()], options);
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, default);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Sees that the baseline is that of the project: it is read, and nothing in it differs.</summary>
    private static async Task CheckAsync(AnalyzerOptions options)
    {
        var found = await Corpus.Plain.Compilation.WithAnalyzers([new BizprocAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        if (found.FirstOrDefault(static diagnostic => diagnostic.Id.StartsWith("BZP08", StringComparison.Ordinal)) is { } wrong) throw new InvalidOperationException($"The baseline differs from the project: {wrong}");
    }

    private static ActionContract Contract(int index) => new(ActionContract.Activity, string.Create(CultureInfo.InvariantCulture, $"action_{index}"))
    {
        Waits = WaitMode.Yes,
        Properties = [new("amount", "int") { Default = [index.ToString(CultureInfo.InvariantCulture)] }, new("title", "string") { IsRequired = true }],
        Returns = [new("link", "string")],
        Includes = [FilterRule.ForDocument("crm", "CCrmDocumentDeal")],
    };

    private sealed class BaselineText(string content) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(content);

        /// <inheritdoc/>
        public override string Path => Baseline.FileName;

        /// <inheritdoc/>
        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
