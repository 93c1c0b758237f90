using Bizproc.Mutation;

if (args is ["--help" or "-h" or "-?"])
{
    Console.WriteLine($"""
        dotnet run --project tests/Bizproc.Mutation [-- FAMILY...]

        Changes the sources in thousands of small ways and counts how many of them a test notices, for all families or those that are named:
        {string.Join(", ", Families.All.Select(static family => family.Name))}.
        Takes about an hour in all. What survived is printed, and a table of the scores; Stryker's reports stand in artifacts/mutation.
        """);
    return 0;
}

if (args.Except(Families.All.Select(static family => family.Name)).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"There is no family '{unknown}'; --help lists them.");
    return 1;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};

string root = AppContext.BaseDirectory;
while (!File.Exists(Path.Join(root, "Bizproc.Generators.sln"))) root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("This is no clone of the repository.");

var scores = new List<Score>();
try
{
    foreach (var family in Families.All.Where(family => args.Length == 0 || args.Contains(family.Name)))
    {
        Console.WriteLine($"{DateTime.Now:HH:mm:ss}  {family.Name}");
        var mutants = await StrykerRun.RunAsync(family, root, Path.Join(root, "artifacts", "mutation", family.Name), stop.Token);
        foreach (var mutant in mutants.Where(static mutant => !mutant.IsDetected))
            Console.WriteLine($"  {mutant.Status,-10}  {mutant.File}:{mutant.Line}  {mutant.Change}: {mutant.Replacement.ReplaceLineEndings(" ")}");
        scores.Add(new(family.Name, mutants.Count, mutants.Count(static mutant => mutant.IsDetected)));
    }
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Interrupted; these families were done.");
}
catch (InvalidOperationException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}

Score all = new("all", scores.Sum(static score => score.Mutants), scores.Sum(static score => score.Detected));
Console.WriteLine();
Console.WriteLine("| family | mutants | detected | score |");
Console.WriteLine("|---|---|---|---|");
foreach (var score in scores.Append(all)) Console.WriteLine($"| {score.Name} | {score.Mutants} | {score.Detected} | {score.Share:P1} |");
return stop.IsCancellationRequested ? 1 : 0;
