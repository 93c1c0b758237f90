using System.Text.RegularExpressions;
using Bizproc.Package.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Package.Tests.Mistakes;

/// <summary>The wrong example of a rule's page.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Source">The example.</param>
internal sealed partial record RulePageExample(string Id, string Source)
{
    private static readonly string Folder = Path.Join(RepositoryFolder.Root, "docs", "rules");

    /// <summary>True if it is a whole program.</summary>
    public bool IsProgram => CSharpSyntaxTree.ParseText(Source).GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any();

    /// <summary>True if it says in which namespace its mistake is.</summary>
    private bool HasNamespace => CSharpSyntaxTree.ParseText(Source).GetRoot().ChildNodes().OfType<BaseNamespaceDeclarationSyntax>().Any();

    /// <summary>Reads the example of a rule.</summary>
    public static RulePageExample Of(string id)
    {
        string page = File.ReadAllText(Path.Join(Folder, id + ".md")).ReplaceLineEndings("\n");
        return new(id, WrongPattern().Match(page).Groups["source"].Value);
    }

    /// <summary>Writes it to a project: a program or a namespace as it is, anything else in its own namespace, so that many fit into one project.</summary>
    public void WriteTo(string folder) =>
        File.WriteAllText(Path.Join(folder, Id + ".cs"), IsProgram || HasNamespace ? Source : $"namespace {Id}\n{{\n{Source}}}\n");

    [GeneratedRegex("^## Wrong\n\n```csharp\n(?<source>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex WrongPattern();
}
