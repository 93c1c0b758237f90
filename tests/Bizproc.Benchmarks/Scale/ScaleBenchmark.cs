using Bizproc.Benchmarks.Budgets;

namespace Bizproc.Benchmarks.Scale;

/// <summary>Measures how the costs grow with the number of actions of a project, and with the number of options of an enum.</summary>
internal static class ScaleBenchmark
{
    private const int Emitted = 1_000;
    private const int WarmUp = 25;

    private static readonly int[] Actions = [10, 100, 500, 1_000, 5_000];
    private static readonly int[] Options = [10, 100, 1_000, 10_000];

    public static async Task<IReadOnlyList<Budget>> RunAsync(int rounds)
    {
        // The first rounds pay for what is compiled just in time, and compiled again with optimizations after it was called often.
        await ProjectCost.MeasureAsync(SizedProject.OfActions(100), WarmUp, isWithGenerated: true);
        await ProjectCost.MeasureAsync(SizedProject.OfOptions(100), WarmUp, isWithGenerated: true);

        Dictionary<int, (ProjectCost Project, FileCost File)> actions = [], options = [];
        PrintHead("actions");
        foreach (int size in Actions) actions.Add(size, await MeasureAsync("actions", SizedProject.OfActions(size), rounds));
        PrintHead("options");
        foreach (int size in Options) options.Add(size, await MeasureAsync("options", SizedProject.OfOptions(size), rounds));

        await Console.Error.WriteLineAsync($"emitting {Emitted} actions, and their memory");
        var emitted = EmitCost.Measure(SizedProject.OfActions(Emitted), rounds);
        double memory = ModelMemory.BytesPerAction(SizedProject.OfActions(Emitted));
        Console.WriteLine();
        Console.WriteLine($"emitting {Emitted} actions: {emitted.Without:F0} ms, with generated files {emitted.With:F0} ms");
        Console.WriteLine($"an action: {emitted.SourceBytes:F0} characters of generated code, {emitted.AssemblyBytes:F0} bytes in the assembly");
        Console.WriteLine($"the model of an action that stays alive in an editor: {memory:F0} bytes");

        var (most, tenth) = (actions[5_000].Project, actions[500].Project);
        var (many, some) = (options[10_000].Project, options[1_000].Project);
        Console.WriteLine($"floors: an analyzer that does nothing / the compiler, one file of 100 actions: {actions[100].File.Silent / actions[100].File.Compiler:F2}");
        Console.WriteLine($"        an analyzer that does nothing, one file of 1,000 / of 100 actions: {actions[1_000].File.Silent / actions[100].File.Silent:F2}");
        Console.WriteLine($"        the compiler itself, 5,000 / 500 actions: {most.Compiler / tenth.Compiler:F1}");
        return
        [
            new("one file after a keystroke / the compiler, 100 actions", actions[100].File.Share, Bound.AtMost, 1.0),
            new("the same file with 1,000 actions / with 100", actions[1_000].File.Rules / actions[100].File.Rules, Bound.AtMost, 1.2),
            new("all rules / the compiler, 5,000 actions", most.Rules / most.Compiler, Bound.AtMost, 0.15),
            new("all rules, 5,000 / 500 actions", most.OwnRules / tenth.OwnRules, Bound.AtMost, 11, "0.0"),
            new("generator, 5,000 / 500 actions", most.Generator / tenth.Generator, Bound.AtMost, 11, "0.0"),
            new("all rules / the compiler, 10,000 options", many.Rules / many.Compiler, Bound.AtMost, 0.15),
            new("all rules, 10,000 / 1,000 options", many.OwnRules / some.OwnRules, Bound.AtMost, 12, "0.0"),
            new("generator, 10,000 / 1,000 options", many.Generator / some.Generator, Bound.AtMost, 12, "0.0"),
            new("the compiler with / without generated code, 10,000 options", many.CompilerWithGenerated / many.Compiler, Bound.AtMost, 2.0),
            new("emitting 1,000 actions with / without generated code", emitted.With / emitted.Without, Bound.AtMost, 4),
            new("generated code of an action, characters", emitted.SourceBytes, Bound.AtMost, 3 * 1024, "0"),
            new("an action in the assembly, bytes", emitted.AssemblyBytes, Bound.AtMost, 1.3 * 1024, "0"),
        ];
    }

    private static async Task<(ProjectCost Project, FileCost File)> MeasureAsync(string what, SizedProject project, int rounds)
    {
        await Console.Error.WriteLineAsync($"{project.Size} {what}");

        // The large ones take seconds, and what else the machine does shows less in them.
        int few = project.Size >= 5_000 ? Math.Max(1, rounds / 2) : rounds;
        var cost = await ProjectCost.MeasureAsync(project, few, isWithGenerated: what == "options" || project.Size <= Emitted);
        var file = await FileCost.MeasureAsync(project, 3 * few);
        Console.WriteLine(
            $"{project.Size,8}{cost.Compiler,12:F1}{cost.Generator,12:F1}{cost.Rules,12:F1}{cost.OwnRules,12:F1}{cost.CompilerWithGenerated,12:F1}"
            + $"{file.Compiler,12:F2}{file.Rules,12:F2}{file.Silent,12:F2}");
        return (cost, file);
    }

    private static void PrintHead(string what)
    {
        Console.WriteLine();
        Console.WriteLine("milliseconds of the project, and of one file after a keystroke in it");
        Console.WriteLine($"{what,8}{"compiler",12}{"generator",12}{"rules",12}{"own time",12}{"+generated",12}{"file: comp.",12}{"rules",12}{"silent",12}");
    }
}
