using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.Tests.Neighbours;

/// <summary>
/// The declarations of all snapshot tests, read from the tests themselves. Each test gets its own namespace, so that one project can hold them all.
/// </summary>
internal static class SnapshotSources
{
    private const string Usings = "using System;\nusing System.Collections.Generic;\nusing System.Collections.Immutable;\nusing Bizproc;\n";

    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Join(Snapshot.ProjectFolder, "Snapshots"), "*Tests.cs")
            .Order(StringComparer.Ordinal)
            .Select(static file => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetCompilationUnitRoot())
            .SelectMany(static file => file.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(IsVerification))
            .SelectMany(static (verification, i) => TextsOf(verification).Select(text => InNamespace(text, $"Snapshot{i}"))),
    ];

    /// <summary>Moves all declarations of a source to a namespace.</summary>
    public static string InNamespace(string source, string name)
    {
        var unit = SyntaxFactory.ParseCompilationUnit(source);
        return unit.Members.OfType<FileScopedNamespaceDeclarationSyntax>().FirstOrDefault() is { } scoped
            ? source.Insert(0, Usings).Insert(Usings.Length + scoped.Name.SpanStart, name + ".")
            : $"{Usings}namespace {name}\n{{\n{source}\n}}\n";
    }

    private static bool IsVerification(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Generated" } };

    /// <summary>The different texts in a call: literals, and constants of the test's class.</summary>
    private static IEnumerable<string> TextsOf(InvocationExpressionSyntax verification) => verification.ArgumentList.DescendantNodes()
        .Select(static node => node switch
        {
            LiteralExpressionSyntax { Token.Value: string text } => text,
            IdentifierNameSyntax name => ConstantOf(name),
            _ => null,
        })
        .OfType<string>()
        .Distinct(StringComparer.Ordinal);

    private static string? ConstantOf(IdentifierNameSyntax name) => name.FirstAncestorOrSelf<TypeDeclarationSyntax>()!.Members
        .OfType<FieldDeclarationSyntax>()
        .SelectMany(static field => field.Declaration.Variables)
        .Where(variable => variable.Identifier.Text == name.Identifier.Text)
        .Select(static variable => (variable.Initializer?.Value as LiteralExpressionSyntax)?.Token.Value as string)
        .FirstOrDefault();
}
