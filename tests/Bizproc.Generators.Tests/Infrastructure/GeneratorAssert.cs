using Microsoft.CodeAnalysis;
using Xunit;

namespace Bizproc.Generators.Tests.Infrastructure;

/// <summary>The conditions for every run of the generator.</summary>
internal static class GeneratorAssert
{
    /// <summary>The compiler warnings that a pragma may suppress in a generated file.</summary>
    private static readonly Dictionary<string, string> s_takenBack = new(StringComparer.Ordinal)
    {
        ["CS0612"] = "The list of the actions stands in obsolete code, as one of them may be obsolete with an error",
        ["CS3001"] = "An assembly that promises to suit other languages promises it for what its author wrote",
        ["CS3003"] = "The same",
        ["CS3016"] = "The same",
        ["CS8601"] = "An attribute on a property may refuse the null that its type allows",
        ["CS0108"] = "Whether a member really hides an inherited one depends on signatures, so both answers are allowed",
        ["CS0109"] = "The same",
    };

    /// <summary>
    /// Sources and generated code compile together without a warning, and the generator did not fail. In generated files, only known warnings are
    /// suppressed.
    /// </summary>
    public static void Compiles(GeneratorRun run)
    {
        SaysNothing(run);
        Assert.Empty(run.Output.WithOptions(run.Output.Options.WithReportSuppressedDiagnostics(true)).GetDiagnostics()
            .Where(diagnostic => diagnostic is { Severity: >= DiagnosticSeverity.Warning, IsSuppressed: true }
                && run.IsGenerated(diagnostic) && !s_takenBack.ContainsKey(diagnostic.Id)));
    }

    /// <summary>Sources and generated code compile without a warning, even a suppressed one, and the generator did not fail.</summary>
    public static void SaysNothing(GeneratorRun run, string? input = null)
    {
        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Result.Diagnostics);
        var said = run.Output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToArray();
        Assert.True(said.Length == 0, $"{input}\n{string.Join('\n', said.Take(20))}");
    }

    /// <summary>Asserts that nothing is generated again for an equal compilation.</summary>
    public static void IsCached(GeneratorRun run)
    {
        var again = run.On(run.Compilation.Clone()).Result;

        var steps = again.TrackedSteps.Where(static step => Tracked.All.Contains(step.Key)).SelectMany(static step => step.Value);
        Assert.All(ReasonsOf(steps), static reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));

        var outputs = again.TrackedOutputSteps.SelectMany(static step => step.Value);
        Assert.All(ReasonsOf(outputs), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static IEnumerable<IncrementalStepRunReason> ReasonsOf(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(static step => step.Outputs).Select(static output => output.Reason);
}
