using Bizproc.Benchmarks.Keystroke;
using Bizproc.Benchmarks.Measuring;
using Bizproc.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Benchmarks.Scale;

/// <summary>The cost of the generated files for an assembly.</summary>
/// <param name="Without">Milliseconds to emit the sources alone.</param>
/// <param name="With">Milliseconds to emit the sources with the generated files.</param>
/// <param name="SourceBytes">Bytes of generated code for each action.</param>
/// <param name="AssemblyBytes">Bytes that it adds to the assembly for each action.</param>
internal sealed record EmitCost(double Without, double With, double SourceBytes, double AssemblyBytes)
{
    /// <summary>The medians of so many rounds.</summary>
    public static EmitCost Measure(SizedProject project, int rounds)
    {
        var driver = Contestant.NewDriver([new BizprocGenerator().AsSourceGenerator()]).RunGenerators(project.After(0));
        var generated = driver.GetRunResult().GeneratedTrees;
        long source = generated.Sum(static tree => (long)tree.GetText().Length);

        List<double> withouts = [], withs = [];
        long added = 0;
        for (int round = 0; round <= rounds; round++)
        {
            var (without, small) = Emit(project.After(round));
            var (with, large) = Emit(project.After(round).AddSyntaxTrees(generated));
            added = large - small;

            // The first round pays for what is compiled just in time.
            if (round == 0) continue;

            withouts.Add(without);
            withs.Add(with);
        }

        return new(withouts.Median(), withs.Median(), (double)source / project.Size, (double)added / project.Size);
    }

    private static (double Time, long Bytes) Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        double time = Clock.Time(() =>
        {
            if (!compilation.Emit(image).Success) throw new InvalidOperationException("The project does not compile.");
        });
        return (time, image.Length);
    }
}
