using System.Collections.Immutable;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators.Tests.Agreement;

/// <summary>A user's sources with another generator, and the results of our generator and our analyzers.</summary>
/// <param name="Run">The run of our generator.</param>
/// <param name="Ours">The findings of our analyzers without infos.</param>
/// <param name="Errors">The errors of the compiler in the finished compilation.</param>
internal sealed record Pair(GeneratorRun Run, ImmutableArray<Diagnostic> Ours, ImmutableArray<Diagnostic> Errors)
{
    /// <summary>The constants and types that the other generator makes.</summary>
    public const string Gen = """
        namespace Demo;

        public static class Gen
        {
            public const string Code = "code", Text = "Text", Path = "/path", Language = "de", Key = "key", Type = "text", Slot = "slot", Module = "crm", Lead = "LEAD";
            public const int Number = 7;
            public const bool Flag = true;
            public const Bizproc.SubscriptionMode Mode = Bizproc.SubscriptionMode.Wait;
            public const Bizproc.DocumentKind Kind = Bizproc.DocumentKind.Lead;
            public const Bizproc.PortalEdition Edition = Bizproc.PortalEdition.Box;
        }

        public enum Colour { Red, Green }

        public interface IGen;

        public class GenBase
        {
            [Bizproc.BizprocProperty(Name = "Inherited")] public string? Inherited { get; init; }
        }

        public class IGenBase : GenBase;

        public class GenPlain
        {
            public virtual string? Plain { get; set; }
        }
        """;

    /// <summary>The finished compilation of both generators.</summary>
    public static Task<Pair> OfAsync(string source, string other = Gen, bool isSeen = false)
    {
        var run = GeneratorRun.Of(Compilation(source), new OtherGenerator(other, isSeen));
        return OfAsync(run, (CSharpCompilation)run.Output);
    }

    /// <summary>The same with the output of the other generator as a source file, which every generator sees.</summary>
    public static Task<Pair> TogetherAsync(string source, string other = Gen)
    {
        var run = GeneratorRun.Of(Compilation(source, other));
        return OfAsync(run, (CSharpCompilation)run.Output);
    }

    /// <summary>Gets the findings of our analyzers in a finished compilation.</summary>
    public static async Task<Pair> OfAsync(GeneratorRun run, CSharpCompilation complete)
    {
        // The rule of absent values reports most declarations, and none of these tests is about it.
        var found = await complete.WithAnalyzers([new BizprocAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return new(
            run,
            [.. found.Where(each => each.Severity >= DiagnosticSeverity.Warning && each.Id != "BZP0318").OrderBy(each => each.Location.SourceSpan)],
            [.. complete.GetDiagnostics(TestContext.Current.CancellationToken).Where(each => each.Severity == DiagnosticSeverity.Error)]);
    }

    public static CSharpCompilation Compilation(params string[] sources)
    {
        var compilation = TestCompilation.Of(sources);
        return compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default));
    }

    /// <summary>Ids and places of the findings, such as <c>BZP0009 Gen.Text</c>.</summary>
    public IEnumerable<string> Found => Ours.Select(each => $"{each.Id} {TextAt(each.Location)}");

    /// <summary>True if no action would be registered.</summary>
    public bool IsNothingRegistered => Run.Sources.All(static source =>
        !source.SourceText.ToString().Contains("\"CODE\"", StringComparison.Ordinal) && !source.SourceText.ToString().Contains(".Add<", StringComparison.Ordinal));

    private static string TextAt(Location place) => place.SourceTree!.GetText().ToString(place.SourceSpan);
}
