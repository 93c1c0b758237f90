using Microsoft.CodeAnalysis;
using Xunit;

namespace Bizproc.Generators.Tests.Infrastructure;

/// <summary>What must hold of every run of the generator.</summary>
internal static class GeneratorAssert
{
    /// <summary>Sources and generated code compile together without a warning, and the generator did not fail.</summary>
    public static void Compiles(GeneratorRun run)
    {
        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Result.Diagnostics);
        Assert.Empty(run.Output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    /// <summary>On an equal compilation nothing is made again.</summary>
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
