using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Tests.Caching;

/// <summary>Describes a run in one line: the reason of each tracked step that had something to do, and of the outputs.</summary>
internal static class RunReasons
{
    public static string Of(GeneratorRun run)
    {
        var steps = Tracked.All
            .Select(name => (Name: name, Reasons: Join(run.Result.TrackedSteps.TryGetValue(name, out var tracked) ? tracked : [])))
            .Where(static step => step.Reasons.Length > 0)
            .Select(static step => $"{step.Name}: {step.Reasons}");
        return $"{string.Join("; ", steps)}; Outputs: {Join(run.Result.TrackedOutputSteps.Values.SelectMany(static steps => steps))}";
    }

    // A step for several classes has a reason for each, in no particular order.
    private static string Join(IEnumerable<IncrementalGeneratorRunStep> steps) => string.Join('+', steps
        .SelectMany(static step => step.Outputs)
        .Select(static output => output.Reason.ToString())
        .Order(StringComparer.Ordinal));
}
