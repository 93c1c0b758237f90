using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Tests.Infrastructure;

/// <summary>
/// Compilations as a careful user's project makes them: nullable, every warning an error, documentation comments demanded. The user's own
/// sources are spared that last demand, generated ones are not.
/// </summary>
internal static class TestCompilation
{
    /// <summary>How sources are parsed, the generated ones too.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

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

    /// <summary>The same source in a library of its own, to be referenced.</summary>
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
        CSharpSyntaxTree.ParseText("#pragma warning disable CS1591\n" + source, ParseOptions, path);

    /// <summary>The compilation with another text in one of its files.</summary>
    public static CSharpCompilation WithText(this CSharpCompilation compilation, string path, string source)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        return compilation.ReplaceSyntaxTree(tree, Parse(source, path));
    }
}
