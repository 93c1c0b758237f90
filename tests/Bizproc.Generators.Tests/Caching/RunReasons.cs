using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Caching;

/// <summary>Says of a run what became of each tracked step and of the outputs, in one line.</summary>
internal static class RunReasons
{
    public static string Of(GeneratorRun run)
    {
        var steps = Tracked.All.Select(name => $"{name}: {Join(run.Result.TrackedSteps.TryGetValue(name, out var tracked) ? tracked : [])}");
        return $"{string.Join("; ", steps)}; Outputs: {Join(run.Result.TrackedOutputSteps.Values.SelectMany(static steps => steps))}";
    }

    // A step that stands for several classes has a reason for each; their order says nothing.
    private static string Join(IEnumerable<IncrementalGeneratorRunStep> steps) => string.Join('+', steps
        .SelectMany(static step => step.Outputs)
        .Select(static output => output.Reason.ToString())
        .Order(StringComparer.Ordinal));
}
