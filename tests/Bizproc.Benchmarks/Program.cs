using System.Globalization;
using Bizproc.Benchmarks;

// Every benchmark compares with a floor within one run. None fails because of an absolute time: a slow machine is not a fault.
var chosen = AllBenchmarks.All.FirstOrDefault(benchmark => args is [var name, ..] && benchmark.Name == name);
bool isAll = args is ["budgets", ..];
int? rounds = args is [_, var text] && int.TryParse(text, CultureInfo.InvariantCulture, out int count) && count > 0 ? count : null;
bool isUnderstood = (isAll || chosen is not null) && (args.Length == 1 || rounds is not null);
if (!isUnderstood)
{
    Console.WriteLine("dotnet run -c Release --project tests/Bizproc.Benchmarks -- budgets | one of them, and how many rounds, if not as many as it needs");
    Console.WriteLine();
    Console.WriteLine("  budgets     all of them, and one table of what they may cost; takes a quarter of an hour");
    foreach (var benchmark in AllBenchmarks.All) Console.WriteLine($"  {benchmark.Name,-12}{benchmark.What}");
    return 1;
}

if (chosen is null) await AllBenchmarks.RunAllAsync(rounds);
else await AllBenchmarks.RunAsync(chosen, rounds);
return 0;
