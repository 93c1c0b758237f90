using Bizproc.Benchmarks.Keystroke;
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
    public static EmitCost Measure(SizedProject project)
    {
        var driver = Contestant.NewDriver([new BizprocGenerator().AsSourceGenerator()]).RunGenerators(project.After(0));
        var generated = driver.GetRunResult().GeneratedTrees;
        long source = generated.Sum(static tree => (long)tree.GetText().Length);

        Emit(project.After(1));
        var (without, small) = Emit(project.After(2));
        var (with, large) = Emit(project.After(3).AddSyntaxTrees(generated));
        return new(without, with, (double)source / project.Size, (double)(large - small) / project.Size);
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
