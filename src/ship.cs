// Moves what is unshipped into the shipped files, for a release: the public API of each package, and the rules of the analyzer.
//   dotnet run src/ship.cs -- 1.2.3

if (args is not [{ Length: > 0 } version])
{
    Console.Error.WriteLine("Say which version is released: dotnet run src/ship.cs -- 1.2.3");
    return 1;
}

string source = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
foreach (string unshippedFile in Directory.GetFiles(source, "PublicAPI.Unshipped.txt", SearchOption.AllDirectories))
{
    const string Head = "#nullable enable";
    const string Removed = "*REMOVED*";
    string shippedFile = Path.Join(Path.GetDirectoryName(unshippedFile), "PublicAPI.Shipped.txt");
    string[] unshipped = [.. File.ReadAllLines(unshippedFile).Where(static line => line.Length > 0 && line != Head)];
    var removed = unshipped.Where(static line => line.StartsWith(Removed, StringComparison.Ordinal)).Select(static line => line[Removed.Length..]).ToHashSet();
    var added = unshipped.Where(static line => !line.StartsWith(Removed, StringComparison.Ordinal));
    var shipped = File.ReadAllLines(shippedFile).Where(line => line.Length > 0 && line != Head && !removed.Contains(line)).Concat(added);
    Write(shippedFile, [Head, .. shipped.Distinct().Order(StringComparer.Ordinal)]);
    Write(unshippedFile, [Head]);
}

string rules = Path.Join(source, "Bizproc.Generators", "AnalyzerReleases.Unshipped.md");
string[] lines = File.ReadAllLines(rules);
int sections = Array.FindIndex(lines, static line => line.StartsWith("### ", StringComparison.Ordinal));
if (sections >= 0 && lines[sections..].Any(static line => line.StartsWith("BZP", StringComparison.Ordinal)))
{
    File.AppendAllText(Path.Join(source, "Bizproc.Generators", "AnalyzerReleases.Shipped.md"), $"\n## Release {version}\n\n{string.Join('\n', lines[sections..])}\n");
    // The head of the table stays: a test renews what follows it.
    Write(rules, [.. lines[..sections], .. lines[sections..].Where(static line => !line.StartsWith("BZP", StringComparison.Ordinal))]);
}

Console.WriteLine("Look at what changed: git diff");
return 0;

static void Write(string file, IEnumerable<string> lines) => File.WriteAllText(file, string.Join('\n', lines) + "\n");
