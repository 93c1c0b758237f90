using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Bizproc.Generators.Tests.Infrastructure;

/// <summary>
/// Compares those parts of the generated files that a test is about with the text in the test. Files stand in the order of their names. The
/// library's own namespaces are left out, so that a part can be read; the files of whole snapshots have them.
/// </summary>
/// <param name="run">The run of the generator.</param>
internal sealed partial class GeneratedParts(GeneratorRun run)
{
    private const string Registry = "Bizproc.BizprocActions.g.cs";

    private readonly (string HintName, CompilationUnitSyntax Root)[] _files =
    [
        .. run.Sources
            .OrderBy(static source => source.HintName, StringComparer.Ordinal)
            .Select(static source => (source.HintName, (CompilationUnitSyntax)source.SyntaxTree.GetRoot())),
    ];

    /// <summary>Asserts the declarations as they are sent to a portal, whole.</summary>
    public GeneratedParts Sends(string expected) => Same("declarations", expected, Classes.Select(DeclarationsOf));

    /// <summary>
    /// Asserts one member of every declaration. Properties have a line each; if there are several declarations, their codes stand before it.
    /// </summary>
    public GeneratedParts Sends(string member, string expected)
    {
        var declarations = Classes.SelectMany(static file => DeclarationsOf(file).Split("{\"CODE\":").Skip(1)).ToArray();
        return Same(member, expected, declarations.SelectMany(declaration =>
        {
            string code = declaration.Split('\n')[0].TrimEnd(',');
            string value = member == "CODE" ? code : declaration.Split('\n').Single(line => line.StartsWith($"\"{member}\":", StringComparison.Ordinal))[(member.Length + 3)..^1];
            string[] lines = member.EndsWith("PROPERTIES", StringComparison.Ordinal) && value != "{}" ? EntriesOf(value) : [value];
            return declarations.Length == 1 || member == "CODE" ? lines : lines.Select(line => $"{code.Trim('"')} {line}");
        }));
    }

    /// <summary>Asserts the code that makes an action out of a call.</summary>
    public GeneratedParts Reads(string expected) => Same("Read", expected, BodiesOf("Read"));

    /// <summary>Asserts the code that writes the answer of an action.</summary>
    public GeneratedParts Returns(string expected) => Same("WriteReturns", expected, BodiesOf("WriteReturns"));

    /// <summary>Asserts the names of the files, and the types that each of them opens.</summary>
    public GeneratedParts Declares(string expected) => Same("types", expected, Classes.Select(file =>
        $"{file.HintName}: {string.Join(" { ", file.Root.DescendantNodes().Where(static node => node is BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).Select(HeadOf))}"));

    /// <summary>Asserts the public members that each class gets, with the modifier <c>new</c>.</summary>
    public GeneratedParts Offers(string expected) => Same("public members", expected, Classes.Select(file =>
        string.Join(", ", file.Root.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(static member => member.Modifiers.Any(SyntaxKind.PublicKeyword)).Select(NameOf))));

    /// <summary>Asserts what the registry lists: for other assemblies, of this one, and of all.</summary>
    public GeneratedParts Lists(string expected) => Same("registry", expected, _files.Single(static file => file.HintName == Registry).Root
        .ToString().Split('\n').Select(static line => line.Trim())
        .Where(static line => line.StartsWith("[assembly:", StringComparison.Ordinal) || line.StartsWith("all.Add", StringComparison.Ordinal)));

    private IEnumerable<(string HintName, CompilationUnitSyntax Root)> Classes => _files.Where(static file => file.HintName != Registry);

    private GeneratedParts Same(string part, string expected, IEnumerable<string> lines)
    {
        string actual = LibraryNamespace().Replace(string.Join('\n', lines), "");
        if (expected == actual) return this;

        var (old, @new) = $"{expected}\n(the end)".Split('\n').Zip($"{actual}\n(the end)".Split('\n')).First(static lines => lines.First != lines.Second);
        Assert.Fail($"Different: {part}\n  expected: {old}\n  is:       {@new}\nAll of it:\n{actual}");
        return this;
    }

    private IEnumerable<string> BodiesOf(string name) => Classes
        .Select(file => BodyOf(file.Root.DescendantNodes().OfType<MethodDeclarationSyntax>().Single(method => method.Identifier.Text == name)))
        .Where(static body => body.Length > 0);

    private static string DeclarationsOf((string HintName, CompilationUnitSyntax Root) file) => file.Root.DescendantNodes()
        .OfType<MethodDeclarationSyntax>()
        .Single(static method => method.Identifier.Text == "GetDefinitions")
        .ExpressionBody!.Expression.GetFirstToken().ValueText;

    private static string BodyOf(MethodDeclarationSyntax method)
    {
        int indent = method.GetLocation().GetLineSpan().StartLinePosition.Character;
        string[] lines = (method.ExpressionBody?.Expression ?? (SyntaxNode)method.Body!).ToString().Split('\n');
        return method.Body is null
            ? string.Join('\n', [lines[0], .. lines.Skip(1).Select(line => Dedented(line, indent))])
            : string.Join('\n', lines[1..^1].Select(line => Dedented(line, indent + 4)));
    }

    private static string Dedented(string line, int indent) => line[..Math.Min(indent, line.Length)].Trim().Length == 0 ? line[Math.Min(indent, line.Length)..] : line;

    private static string HeadOf(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax space => $"namespace {space.Name}",
        TypeDeclarationSyntax type => type.WithAttributeLists([]).WithMembers([]).WithoutTrivia().ToString().Split('{')[0].Trim(),
        _ => "",
    };

    private static string NameOf(MemberDeclarationSyntax member)
    {
        string name = member switch
        {
            MethodDeclarationSyntax method => method.Identifier.Text,
            PropertyDeclarationSyntax property => property.Identifier.Text,
            _ => member.Kind().ToString(),
        };
        return member.Modifiers.Any(SyntaxKind.NewKeyword) ? $"new {name}" : name;
    }

    /// <summary>The members of a JSON object, which may have holes in its texts, each as it is written.</summary>
    private static string[] EntriesOf(string json)
    {
        List<string> entries = [];
        int depth = 0, start = 1;
        bool isText = false;
        for (int i = 0; i < json.Length; i++)
        {
            if (json[i] == '\\' && json[i + 1] != '{') i++;
            else if (json[i] == '"') isText = !isText;
            else if (isText) continue;
            else if (json[i] is '{' or '[') depth++;
            else if (json[i] is '}' or ']') depth--;

            if (!isText && (depth == 0 || (depth == 1 && json[i] == ',')))
            {
                entries.Add(json[start..i]);
                start = i + 1;
            }
        }

        return [.. entries];
    }

    [GeneratedRegex(@"global::Bizproc\.(CompilerServices\.)?")]
    private static partial Regex LibraryNamespace();
}
