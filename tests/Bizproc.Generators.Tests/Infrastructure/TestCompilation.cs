using Bizproc.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Tests.Infrastructure;

/// <summary>
/// Compilations as in a strict project of a user: nullable, every warning an error, documentation comments required. Only generated sources
/// need documentation comments; the user's own sources do not.
/// </summary>
internal static class TestCompilation
{
    /// <summary>The parse options of all sources, including generated ones.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

    /// <summary>Exempts a source from documentation comments.</summary>
    public const string SilentDocumentation = "#pragma warning disable CS1591\n";

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using Bizproc;
        """;

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Demo",
        [Parse(Usings, "Usings.cs")],
        References.All,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, generalDiagnosticOption: ReportDiagnostic.Error, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A compilation of these sources, in files <c>File0.cs</c>, <c>File1.cs</c> and so on.</summary>
    public static CSharpCompilation Of(params string[] sources) => Empty.AddSyntaxTrees(sources.Select((source, i) => Parse(source, $"File{i}.cs")));

    /// <summary>
    /// A compilation of these sources in a project with another version of C#: without global usings, which came with C# 10, and without nullable
    /// types before C# 8.
    /// </summary>
    public static CSharpCompilation Of(LanguageVersion version, params string[] sources)
    {
        const string Usings = SilentDocumentation + "using System;\nusing System.Collections.Generic;\nusing Bizproc;\n";
        var options = ParseOptions.WithLanguageVersion(version);
        return Empty
            .RemoveAllSyntaxTrees()
            .AddSyntaxTrees(sources.Select((source, i) => CSharpSyntaxTree.ParseText(Usings + source, options, $"File{i}.cs")))
            .WithOptions(Empty.Options.WithNullableContextOptions(version.MapSpecifiedToEffectiveVersion() < LanguageVersion.CSharp8 ? NullableContextOptions.Disable : NullableContextOptions.Enable));
    }

    /// <summary>The same sources in a project that uses summaries as descriptions.</summary>
    public static CSharpCompilation Documented(this CSharpCompilation compilation) => compilation.With(DocumentedSummary.Symbol);

    /// <summary>The same sources in a project that defines a symbol.</summary>
    public static CSharpCompilation With(this CSharpCompilation compilation, string symbol) => compilation
        .RemoveAllSyntaxTrees()
        .AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => tree.WithRootAndOptions(tree.GetRoot(), ((CSharpParseOptions)tree.Options).WithPreprocessorSymbols(symbol))));

    /// <summary>Compiles a source to a separate library, to be referenced.</summary>
    public static MetadataReference Library(string source, string name = "Library", params MetadataReference[] references) =>
        MetadataReference.CreateFromImage(LibraryImage(source, name, references));

    /// <summary>The library of <see cref="Library"/> as bytes.</summary>
    public static byte[] LibraryImage(string source, string name = "Library", params MetadataReference[] references) =>
        Image(GeneratorRun.Of(Of(source).WithAssemblyName(name).AddReferences(references)).Output);

    /// <summary>An assembly as bytes.</summary>
    public static byte[] Image(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        return emitted.Success ? image.ToArray() : throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics));
    }

    /// <summary>Parses a user's source.</summary>
    public static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(SilentDocumentation + source, ParseOptions, path);

    /// <summary>The compilation with another text in one of its files.</summary>
    public static CSharpCompilation WithText(this CSharpCompilation compilation, string path, string source)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        return compilation.ReplaceSyntaxTree(tree, Parse(source, path));
    }
}
