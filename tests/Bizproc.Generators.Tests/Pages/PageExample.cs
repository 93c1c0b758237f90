using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bizproc.Compatibility;
using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators.Tests.Pages;

/// <summary>An example of a page, compiled as a separate project: with the generator, the analyzer and the code fixes.</summary>
/// <param name="Errors">The errors and warnings of the compiler.</param>
/// <param name="Diagnostics">The diagnostics of the analyzer.</param>
/// <param name="Fixed">The ids of those that a code fix offers to fix.</param>
internal sealed partial record PageExample(ImmutableArray<Diagnostic> Errors, ImmutableArray<Diagnostic> Diagnostics, ImmutableHashSet<string> Fixed)
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Bizproc;
        """;

    /// <summary>Marks the rest of an example as a file of another generator.</summary>
    private const string Other = "// Made by another generator:\n";

    /// <summary>The additional usings of a web project.</summary>
    private const string WebUsings = """
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        """;

    /// <param name="source">The example.</param>
    /// <param name="cancellationToken">Stops the compiler.</param>
    /// <param name="baseline">The content of the project's baseline; <see langword="null"/> if it has none.</param>
    public static async Task<PageExample> CompileAsync(string source, CancellationToken cancellationToken, string? baseline = null)
    {
        using var workspace = new AdhocWorkspace();
        string[] files = source.Split(Other);
        source = files[0];
        bool isProgram = CSharpSyntaxTree.ParseText(source, cancellationToken: cancellationToken).GetRoot(cancellationToken).ChildNodes().OfType<GlobalStatementSyntax>().Any();
        bool isWeb = source.Contains("WebApplication", StringComparison.Ordinal) || source.Contains("ILogger", StringComparison.Ordinal);
        var kind = isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var project = workspace.AddProject("Example", LanguageNames.CSharp)
            .WithParseOptions(TestCompilation.ParseOptions.WithLanguageVersion(VersionOf(source)))
            .WithCompilationOptions(new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable))
            .WithMetadataReferences(ReferencesOf(source, isWeb))
            .AddDocument("Usings.cs", isWeb ? $"{Usings}\n{WebUsings}" : Usings).Project;
        if (baseline is not null) project = project.AddAdditionalDocument(Baseline.FileName, baseline, filePath: Baseline.FileName).Project;
        var document = project.AddDocument("Example.cs", source);

        var compilation = GeneratorRun.Of(
            (await document.Project.GetCompilationAsync(cancellationToken))!, files.Skip(1).Select(static file => new OtherGenerator(file))).Output;
        var diagnostics = await compilation.WithAnalyzers([new BizprocAnalyzer()], BaselineText.OptionsOf(baseline)).GetAnalyzerDiagnosticsAsync(cancellationToken);
        HashSet<string> mended = [];
        foreach (var diagnostic in diagnostics)
        {
            if (await CodeFixList.OffersFor(document, diagnostic, cancellationToken)) mended.Add(diagnostic.Id);
        }

        var errors = compilation.GetDiagnostics(cancellationToken)
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS1591");
        return new([.. errors], diagnostics, [.. mended]);
    }

    /// <summary>The version of C# that an example sets in a comment, in the form of a project file.</summary>
    private static LanguageVersion VersionOf(string source) =>
        VersionPattern().Match(source) is { Success: true, Groups: [_, var version] } && LanguageVersionFacts.TryParse(version.Value, out var parsed)
            ? parsed : TestCompilation.ParseOptions.LanguageVersion;

    [GeneratedRegex("<LangVersion>(.+)</LangVersion>")]
    private static partial Regex VersionPattern();

    private static ImmutableArray<MetadataReference> ReferencesOf(string source, bool isWeb)
    {
        if (source.Contains("BizprocTestHost", StringComparison.Ordinal)) return References.Testing;
        if (isWeb) return References.Web;

        return source.Contains("EmulatedPortal", StringComparison.Ordinal) ? References.Emulator : References.All;
    }
}
