using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.Tests.Documentation;

/// <summary>Users read the comments of public members in their editor, where a section of the protocol is not a link.</summary>
public class PublicDocumentationTests
{
    private const string Reference = "(portal:";

    [Fact]
    public void No_comment_of_a_public_member_cites_the_protocol()
    {
        string sources = Path.Join(RepositoryFolder.Root, "src");
        List<string> found = [];
        int count = 0;
        foreach (string path in Directory.EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories).Where(IsSource))
        {
            foreach (var (member, comment) in PublicComments(File.ReadAllText(path)))
            {
                count++;
                if (comment.Contains(Reference, StringComparison.Ordinal)) found.Add($"{Path.GetRelativePath(RepositoryFolder.Root, path)}: {member}");
            }
        }

        Assert.True(found.Count == 0, $"Remove the reference from these comments:\n{string.Join('\n', found)}");
        Assert.True(count > 300, $"Only {count} comments were found: the search is broken");
    }

    [Theory]
    [InlineData("/// <summary>One (portal: 1).</summary>\npublic class A;")]
    [InlineData("public class A\n{\n    /// <summary>One\n    /// (portal: 1).</summary>\n    protected int B { get; }\n}")]
    [InlineData("public interface A\n{\n    /// <summary>One (portal: 1).</summary>\n    void B();\n}")]
    [InlineData("public enum A\n{\n    /// <summary>One (portal: 1).</summary>\n    B,\n}")]
    [InlineData("public static class A\n{\n    extension(string text)\n    {\n        /// <summary>One (portal: 1).</summary>\n        public int B() => 1;\n    }\n}")]
    public void A_reference_at_a_public_member_is_found(string source) =>
        Assert.Contains(PublicComments(source), static member => member.Comment.Contains(Reference, StringComparison.Ordinal));

    [Theory]
    [InlineData("/// <summary>One (portal: 1).</summary>\ninternal class A;")]
    [InlineData("public class A\n{\n    /// <summary>One (portal: 1).</summary>\n    int B;\n}")]
    [InlineData("class A\n{\n    /// <summary>One (portal: 1).</summary>\n    public int B;\n}")]
    [InlineData("public class A\n{\n    /// <summary>One (portal: 1).</summary>\n    private protected int B;\n}")]
    [InlineData("public class A; // (portal: 1)")]
    public void A_reference_that_users_do_not_see_may_stay(string source) =>
        Assert.DoesNotContain(PublicComments(source), static member => member.Comment.Contains(Reference, StringComparison.Ordinal));

    private static bool IsSource(string path) =>
        !path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Any(static part => part is "bin" or "obj");

    private static IEnumerable<(string Member, string Comment)> PublicComments(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)).GetRoot(TestContext.Current.CancellationToken);
        foreach (var member in root.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(IsVisible))
        {
            string comment = string.Concat(member.GetLeadingTrivia()
                .Where(static trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia))
                .Select(static trivia => trivia.ToFullString()));
            if (comment.Length > 0) yield return (member.ToString().Split('\n')[0].Trim(), comment);
        }
    }

    private static bool IsVisible(MemberDeclarationSyntax member) => member.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().All(IsPublic);

    private static bool IsPublic(MemberDeclarationSyntax member)
    {
        if (member is BaseNamespaceDeclarationSyntax or EnumMemberDeclarationSyntax or TypeDeclarationSyntax { Keyword.ValueText: "extension" }) return true;
        if (member.Modifiers.Any(SyntaxKind.PrivateKeyword)) return false;
        if (member.Modifiers.Any(SyntaxKind.PublicKeyword) || member.Modifiers.Any(SyntaxKind.ProtectedKeyword)) return true;
        return member.Parent is InterfaceDeclarationSyntax && !member.Modifiers.Any(SyntaxKind.InternalKeyword);
    }
}
