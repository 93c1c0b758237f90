using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Benchmarks.Keystroke;

/// <summary>Shows that the generators do the same here as in a real project: a generator that finds nothing, or gives up, is fast.</summary>
internal static class WholeProject
{
    private const int Shown = 5;

    /// <summary>Finds a fault in the output of a generator: an error, or a declaration without generated code.</summary>
    /// <returns>The end of a sentence, or <see langword="null"/>.</returns>
    public static string? FindFault(Contestant contestant)
    {
        var written = contestant.Written;
        if (written.Results.FirstOrDefault(static result => result.Exception is not null).Exception is { } exception) return $"it failed: {exception.Message}";
        if (Errors(written.Diagnostics).FirstOrDefault() is { } error) return $"it reports {error}";

        var words = written.GeneratedTrees.SelectMany(Words).ToHashSet(StringComparer.Ordinal);
        string[] missing = [.. Enumerable.Range(0, Declarations.Count).Select(contestant.Own.Name).Where(name => !words.Contains(name))];
        return missing.Length == 0 ? null : $"it wrote nothing for {missing.Length} of {Declarations.Count}: {string.Join(", ", missing.Take(Shown))}";
    }

    /// <summary>Compiles the project with the output of all of them, and prints errors.</summary>
    public static void PrintErrors(IEnumerable<Contestant> contestants)
    {
        Contestant.NewDriver(contestants.SelectMany(static contestant => contestant.Generators))
            .RunGeneratorsAndUpdateCompilation(Corpus.WithField.Compilation, out var compilation, out _);
        Diagnostic[] errors = [.. Errors(compilation.GetDiagnostics())];
        if (errors.Length == 0) return;

        Console.WriteLine($"NOT COMPARABLE: the project and what is generated for it have {errors.Length} errors, such as");
        foreach (var error in errors.Take(Shown)) Console.WriteLine($"  {error}");
    }

    private static IEnumerable<Diagnostic> Errors(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The names that a generated file mentions, including its own name: the files of a floor are empty.</summary>
    private static IEnumerable<string> Words(SyntaxTree tree) =>
    [
        .. Path.GetFileName(tree.FilePath).Split('.'),
        .. tree.GetRoot().DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText),
    ];
}
