using Basic.Reference.Assemblies;
using Bizproc.Benchmarks.Keystroke.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Benchmarks.Keystroke;

/// <summary>
/// A project of 1,000 files: a hundred of each kind of declaration, one context of System.Text.Json, and the others with classes, methods and
/// attributes that no generator looks for.
/// </summary>
internal sealed class Corpus
{
    public const int Files = 1000;

    /// <summary>The index of a file that is edited, with no declaration in it.</summary>
    public const int ForeignFile = Files - 1;

    private readonly Declarations[] _kinds;

    private Corpus(params Declarations[] kinds)
    {
        _kinds = kinds;
        Compilation = CSharpCompilation.Create(
            "Corpus",
            Enumerable.Range(0, Files).Select(i => Tree(i, edit: 0)),
            [.. Net100.References.All, .. kinds.SelectMany(static kind => kind.Libraries).Select(Library)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>A project with actions only: it compiles without the output of the other generators.</summary>
    public static Corpus Plain { get; } = new(Declarations.Actions);

    /// <summary>A project that also has the declarations of the other generators.</summary>
    public static Corpus WithField { get; } =
        new(Declarations.Actions, Declarations.ViewModels, Declarations.Mappers, Declarations.Clients, Declarations.Messages);

    /// <summary>The symbols that a build defines: generators ask for them.</summary>
    public static CSharpParseOptions ParseOptions { get; } =
        new(preprocessorSymbols: ["NET", "NET10_0", .. Enumerable.Range(5, 6).Select(static version => $"NET{version}_0_OR_GREATER")]);

    public CSharpCompilation Compilation { get; }

    /// <summary>The first file of a kind, for edits in a declaration.</summary>
    public int FileOf(Declarations kind) => Array.IndexOf(_kinds, kind) * Declarations.Count;

    /// <summary>The project after some keystrokes in a method body of one file, with nothing bound yet.</summary>
    public CSharpCompilation After(int file, int edit) => Compilation.ReplaceSyntaxTree(Compilation.SyntaxTrees[file], Tree(file, edit));

    private static PortableExecutableReference Library(string name) => MetadataReference.CreateFromFile(Path.Join(AppContext.BaseDirectory, name));

    private SyntaxTree Tree(int index, int edit) => CSharpSyntaxTree.ParseText(Text(index, edit), ParseOptions, path: $"File{index}.cs");

    private string Text(int index, int edit)
    {
        int declared = _kinds.Length * Declarations.Count;
        if (index < declared) return _kinds[index / Declarations.Count].Write(index % Declarations.Count, edit);

        return index == declared ? JsonSource.Write(Declarations.Count) : ForeignSource.Write(index, edit);
    }
}
