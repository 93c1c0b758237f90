using System.Globalization;
using System.Text;
using Basic.Reference.Assemblies;
using Bizproc.Benchmarks.Keystroke;
using Bizproc.Benchmarks.Keystroke.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Benchmarks.Scale;

/// <summary>A project of variable size: only the number of one thing differs.</summary>
internal sealed class SizedProject
{
    private readonly Func<int, string> _edited;
    private readonly CSharpCompilation _compilation;

    /// <param name="size">Their number.</param>
    /// <param name="edited">The file that is typed in, after so many keystrokes.</param>
    /// <param name="others">All other files.</param>
    private SizedProject(int size, Func<int, string> edited, IEnumerable<string> others)
    {
        Size = size;
        _edited = edited;
        _compilation = CSharpCompilation.Create(
            "Sized",
            [.. others.Prepend(edited(0)).Select(static (text, i) => Tree(text, i))],
            [.. Net100.References.All, MetadataReference.CreateFromFile(Path.Join(AppContext.BaseDirectory, "Bizproc.dll"))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public int Size { get; }

    /// <summary>Actions with three properties, each in a separate file.</summary>
    public static SizedProject OfActions(int size) =>
        new(size, static edit => ActionSource.Write(0, edit), Enumerable.Range(1, size - 1).Select(static i => ActionSource.Write(i, edit: 0)));

    /// <summary>One action with one property of an enum with so many options.</summary>
    public static SizedProject OfOptions(int size) => new(size, static edit => Chooser(edit), [Options(size)]);

    /// <summary>The project after some keystrokes, with nothing bound yet.</summary>
    public CSharpCompilation After(int edit) => _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], Tree(_edited(edit), 0));

    private static SyntaxTree Tree(string text, int index) =>
        CSharpSyntaxTree.ParseText(text, Corpus.ParseOptions, path: string.Create(CultureInfo.InvariantCulture, $"File{index}.cs"));

    private static string Chooser(int edit) => $$"""
        using Bizproc;

        namespace Corpus;

        [BizprocActivity("chooser", Name = "Chooser", Description = "Chooses")]
        public sealed partial class Chooser
        {
            [BizprocProperty("choice", Name = "Choice", Description = "What is chosen", Default = Choice.Option0)]
            public Choice Choice { get; init; }

            public int Twice(int number) => number * 2 + {{edit}};
        }
        """;

    private static string Options(int size)
    {
        var text = new StringBuilder("using Bizproc;\n\nnamespace Corpus;\n\npublic enum Choice\n{\n");
        for (int i = 0; i < size; i++) text.Append(CultureInfo.InvariantCulture, $"    [BizprocOption(\"option_{i}\", Name = \"Option {i}\")] Option{i},\n");
        return text.Append("}\n").ToString();
    }
}
