// Runs the generator's tests on every compiler that the generator supports: the oldest, which it is compiled against, 5.0, and the SDK's own.
// Arguments choose compilers and tests:
//   dotnet run tests/compilers.cs -- 5.0.0 sdk -- --filter-namespace "*.Rules"

using System.Diagnostics;

string repository = Path.GetDirectoryName((string)AppContext.GetData("EntryPointFileDirectoryPath")!)!;
const string Oldest = "4.14.0";

int separator = Array.IndexOf(args, "--");
string[] compilers = separator < 0 ? args : args[..separator];
string[] testArguments = separator < 0 ? [] : args[(separator + 1)..];
if (compilers.Length == 0) compilers = [Oldest, "5.0.0", "sdk"];

bool hasFailed = false;
foreach (string compiler in compilers)
{
    Console.WriteLine($"On compiler {compiler}:");
    // An ordinary test run has already built the tests for the oldest compiler, and analysed the same sources.
    string[] property = compiler == Oldest ? [] : [$"-p:Roslyn={compiler}", "-p:RunAnalyzers=false"];
    var start = new ProcessStartInfo("dotnet", ["run", "--project", "tests/Bizproc.Generators.Tests", .. property, "--", .. testArguments])
    {
        WorkingDirectory = repository,
    };
    using var process = Process.Start(start)!;
    process.WaitForExit();
    hasFailed |= process.ExitCode != 0;
}

return hasFailed ? 1 : 0;
