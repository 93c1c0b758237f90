// Writes the pages and lists again that follow from the code: the table of rules, the release tracking, heads and messages of the rule pages, the
// table of values, the table of log ids, the records of the tool. Then compares them, so that it fails if something is still stale.
//   dotnet run tests/renew.cs

using System.Diagnostics;

string repository = Path.GetDirectoryName((string)AppContext.GetData("EntryPointFileDirectoryPath")!)!;
(string Project, string[] Filter)[] pages =
[
    ("tests/Bizproc.Generators.Tests", ["--filter-namespace", "*.Pages"]),
    ("tests/Bizproc.Tests", ["--filter-class", "*ValueTableTests"]),
    ("tests/Bizproc.Repository.Tests", ["--filter-class", "*LogMessageTests"]),
    ("tests/Bizproc.Tool.Tests", ["--filter-class", "*ToolPageTests"]),
];

foreach (var (project, filter) in pages)
{
    // The lists follow from the pages, and the pages from the rules: what the first run writes the second one reads.
    Run(project, filter, renews: true);
    Run(project, filter, renews: true);
    if (Run(project, filter, renews: false) is not 0 and int exitCode) return exitCode;
}

Console.WriteLine("Everything is fresh. Look at what changed: git diff");
return 0;

int Run(string project, string[] filter, bool renews)
{
    var start = new ProcessStartInfo("dotnet", ["run", "--project", project, "--", .. filter]) { WorkingDirectory = repository };
    start.Environment["BIZPROC_RENEW"] = renews ? "1" : "";
    using var process = Process.Start(start)!;
    process.WaitForExit();
    return process.ExitCode;
}
