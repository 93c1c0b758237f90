using System.Globalization;
using Bizproc.Benchmarks.Budgets;
using Bizproc.Benchmarks.Measuring;

namespace Bizproc.Benchmarks.Building;

/// <summary>Measures the time that generator and analyzers add to a clean build of the sample.</summary>
internal static class BuildBenchmark
{
    public static async Task<IReadOnlyList<Budget>> RunAsync(int rounds)
    {
        string written = Directory.CreateTempSubdirectory("bizproc-written-").FullName;
        try
        {
            var sample = new SampleBuild(written);
            await sample.PrepareAsync();
            await sample.WithoutAsync();
            List<double> with = [];
            List<double> without = [];
            for (int round = 0; round < rounds; round++)
            {
                with.Add(await SampleBuild.WithAsync());
                without.Add(await sample.WithoutAsync());
            }

            Console.WriteLine("A clean build of the sample alone, each in processes of its own; medians");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  with generator and analyzers                {with.Median(),8:0} ms"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  with the files that the generator wrote     {without.Median(),8:0} ms"));
            return [new("build of the sample, with / without generator and analyzers", with.Median() / without.Median(), Bound.AtMost, 1.10)];
        }
        finally
        {
            Directory.Delete(written, recursive: true);
        }
    }
}
