using System.Diagnostics;

namespace Bizproc.Mutation;

/// <summary>Runs Stryker over one family.</summary>
internal static class StrykerRun
{
    /// <param name="family">The family to mutate.</param>
    /// <param name="root">The folder of the repository.</param>
    /// <param name="output">A folder for the log and the report.</param>
    /// <param name="cancellationToken">Ends Stryker and the tests that it runs.</param>
    /// <exception cref="InvalidOperationException">Stryker failed; its log says why.</exception>
    public static async Task<IReadOnlyList<Mutant>> RunAsync(Family family, string root, string output, CancellationToken cancellationToken)
    {
        string folder = Path.Join(root, family.TestFolder);
        // Remove the output of another family's build, and an older report.
        foreach (string left in new[] { Path.Join(folder, "bin", "mutation"), Path.Join(folder, "obj", "mutation"), output })
        {
            if (Directory.Exists(left)) Directory.Delete(left, recursive: true);
        }

        Directory.CreateDirectory(output);
        string log = Path.Join(output, "stryker.log");
        using (var process = Process.Start(Command(family, folder, output)) ?? throw new InvalidOperationException("dotnet could not be started"))
        {
            try
            {
                var errors = process.StandardError.ReadToEndAsync(cancellationToken);
                await File.WriteAllTextAsync(log, await process.StandardOutput.ReadToEndAsync(cancellationToken) + await errors, cancellationToken);
                await process.WaitForExitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }

        string report = Path.Join(output, "reports", "mutation-report.json");
        return File.Exists(report) ? MutationReport.Read(report) : throw new InvalidOperationException($"Stryker made no report of '{family.Name}': is it there ('dotnet tool restore')? Its log: {log}");
    }

    private static ProcessStartInfo Command(Family family, string folder, string output) => new(
        "dotnet",
        [
            "stryker", "--test-runner", "mtp", "--concurrency", $"{Environment.ProcessorCount}", "--project", $"{family.Project}.csproj",
            .. family.Sources.SelectMany(static source => new[] { "--mutate", $"**/{source}" }),
            "--output", output, "--reporter", "Json", "--skip-version-check",
        ])
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment =
        {
            // Read by Host/Host.props, Host/Host.targets and the tests of the pages.
            ["Mutation"] = "true",
            ["MutatedAssembly"] = family.Project,
            ["MutationTests"] = string.Join(';', family.Tests),
            ["BIZPROC_PAGES"] = family.Pages,
        },
    };
}
