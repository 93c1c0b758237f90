using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.Parsing;

/// <summary>
/// What one file says of actions before anything is bound. It is found once, and again only if the file changes, so that a keystroke costs nothing in all other files.
/// </summary>
/// <remarks>Two files never have equal facts: the compiler asks for them again only for a file that is not the same object.</remarks>
internal sealed class FileFacts
{
    private const string Ending = "Attribute";

    private readonly List<TypeDeclarationSyntax> _classes = [];
    private readonly List<TypeDeclarationSyntax> _others = [];

    private FileFacts()
    {
    }

    /// <summary>True if an alias for all files may stand for one of our attributes, so that their names say nothing.</summary>
    public bool HasGlobalAlias { get; private set; }

    /// <summary>True if an attribute of the assembly has the name of the one that leaves out actions of a library.</summary>
    public bool HasIgnored { get; private set; }

    /// <summary>True if there is any attribute of the assembly.</summary>
    public bool HasAssemblyAttributes { get; private set; }

    /// <summary>The classes with an attribute that has a name of ours.</summary>
    public IReadOnlyList<TypeDeclarationSyntax> Classes => _classes;

    /// <summary>The classes with other attributes only.</summary>
    public IReadOnlyList<TypeDeclarationSyntax> Others => _others;

    public static FileFacts Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var facts = new FileFacts();
        if (tree.GetRoot(cancellationToken) is not CompilationUnitSyntax root) return facts;

        bool hasAlias = facts.LookAt(root.Usings);
        foreach (var list in root.AttributeLists)
        {
            facts.HasAssemblyAttributes = true;
            facts.HasIgnored |= hasAlias || HasName(list, AttributeNames.IgnoreActions);
        }

        facts.Add(root.Members, hasAlias);
        return facts;
    }

    private static bool HasName(AttributeListSyntax list, string name)
    {
        foreach (var attribute in list.Attributes)
        {
            if (Is(NameOf(attribute.Name), name)) return true;
        }

        return false;
    }

    private static bool Is(string written, string name) =>
        name.StartsWith(written, StringComparison.Ordinal) && (written.Length == name.Length || written.Length == name.Length - Ending.Length);

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    /// <returns>True if the names in this file say nothing.</returns>
    private bool LookAt(SyntaxList<UsingDirectiveSyntax> usings)
    {
        bool hasAlias = false;
        foreach (var each in usings)
        {
            if (each.Alias is null || each.Name is not { } target) continue;
            if (!(NameOf(target) is AttributeNames.Activity or AttributeNames.Robot or AttributeNames.IgnoreActions)) continue;

            hasAlias = true;
            HasGlobalAlias |= each.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);
        }

        return hasAlias;
    }

    private void Add(SyntaxList<MemberDeclarationSyntax> members, bool hasAlias)
    {
        foreach (var member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax space) Add(space.Members, LookAt(space.Usings) || hasAlias);
            else if (member is TypeDeclarationSyntax type) Add(type, hasAlias);
        }
    }

    private void Add(TypeDeclarationSyntax type, bool hasAlias)
    {
        if (type is (ClassDeclarationSyntax or RecordDeclarationSyntax) && type.AttributeLists.Count > 0)
        {
            (hasAlias || HasName(type) ? _classes : _others).Add(type);
        }

        Add(type.Members, hasAlias);
    }

    private static bool HasName(TypeDeclarationSyntax type)
    {
        foreach (var list in type.AttributeLists)
        {
            if (HasName(list, AttributeNames.Activity) || HasName(list, AttributeNames.Robot)) return true;
        }

        return false;
    }
}
