using System.Runtime.CompilerServices;
using Bizproc.Benchmarks.Keystroke;
using Bizproc.Generators;
using Microsoft.CodeAnalysis;

namespace Bizproc.Benchmarks.Scale;

/// <summary>The memory of the models that the generator's driver keeps between two keystrokes.</summary>
internal static class ModelMemory
{
    /// <summary>Bytes for each action: what is freed when nothing but the models is let go.</summary>
    public static double BytesPerAction(SizedProject project)
    {
        var models = Models(project);
        long with = GC.GetTotalMemory(forceFullCollection: true);
        int count = models.Count;
        models.Clear();
        return (double)(with - GC.GetTotalMemory(forceFullCollection: true)) / Math.Max(count, 1);
    }

    // No local of a method that is still running may hold the compilation.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<object> Models(SizedProject project)
    {
        var driver = Contestant.NewDriver([new BizprocGenerator().AsSourceGenerator()], isTracking: true).RunGenerators(project.After(0));
        return [.. driver.GetRunResult().Results[0].TrackedSteps["Actions"].SelectMany(static step => step.Outputs).Select(static output => output.Value)];
    }
}
