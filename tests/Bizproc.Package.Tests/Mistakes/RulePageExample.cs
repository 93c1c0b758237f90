using System.Text.RegularExpressions;
using Bizproc.Package.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Package.Tests.Mistakes;

/// <summary>The wrong example of a rule's page.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Source">The example.</param>
/// <param name="Baseline">The content of its baseline; <see langword="null"/> if it has none.</param>
internal sealed partial record RulePageExample(string Id, string Source, string? Baseline)
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
        string source = WrongPattern().Match(page).Groups["source"].Value;
        if (BaselinePattern().Match(page) is not { Success: true } baseline) return new(id, source, null);

        // The pages of one family have one code, and the examples share a project.
        return new(id, WithOwnCode(source, id), WithOwnCode(baseline.Groups["json"].Value, id));
    }

    private static string WithOwnCode(string text, string id) => text.Replace("\"send_offer", $"\"{id}_send_offer", StringComparison.Ordinal);

    /// <summary>Writes it to a project: a program or a namespace as it is, anything else in its own namespace, so that many fit into one project.</summary>
    public void WriteTo(string folder) =>
        File.WriteAllText(Path.Join(folder, Id + ".cs"), IsProgram || HasNamespace ? Source : $"namespace {Id}\n{{\n{Source}}}\n");

    /// <summary>The baseline above all sections, or that of the wrong example.</summary>
    [GeneratedRegex("\\A(?:(?!## Right).*\n)*?```json\n(?<json>(?:.*\n)*?)```\n")]
    private static partial Regex BaselinePattern();

    [GeneratedRegex("^## Wrong\n\n```csharp\n(?<source>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex WrongPattern();
}
