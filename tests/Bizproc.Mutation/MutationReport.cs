using System.Text.Json;

namespace Bizproc.Mutation;

/// <summary>Stryker's report of one run: https://github.com/stryker-mutator/mutation-testing-elements.</summary>
internal static class MutationReport
{
    /// <summary>The tested mutants, without those that do not compile and those of other files.</summary>
    public static IReadOnlyList<Mutant> Read(string path)
    {
        using var report = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. report.RootElement.GetProperty("files").EnumerateObject().SelectMany(MutantsOf).Where(static mutant => mutant.IsDetected || mutant.Status is "Survived" or "NoCoverage")];
    }

    private static IEnumerable<Mutant> MutantsOf(JsonProperty file) => file.Value.GetProperty("mutants").EnumerateArray().Select(mutant => new Mutant(
        Path.GetFileName(file.Name),
        mutant.GetProperty("location").GetProperty("start").GetProperty("line").GetInt32(),
        mutant.GetProperty("mutatorName").GetString() ?? "",
        mutant.TryGetProperty("replacement", out var replacement) ? replacement.GetString() ?? "" : "",
        mutant.GetProperty("status").GetString() ?? ""));
}
