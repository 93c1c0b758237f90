using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.Parsing;

/// <summary>
/// The classes and attributes of one file that may be ours, judged by their names. They are found before anything is bound, and again only if the
/// file changes.
/// </summary>
/// <remarks>An instance is equal only to itself. That is enough: the pipeline keeps it as long as the syntax tree of the file is the same object.</remarks>
internal sealed class FileFacts
{
    private readonly List<TypeDeclarationSyntax> _named = [];
    private readonly List<TypeDeclarationSyntax> _triggers = [];
    private readonly List<TypeDeclarationSyntax> _others = [];
    private bool _hasAssemblyAttributes;
    private bool _namesIgnored;

    private FileFacts()
    {
    }

    /// <summary>
    /// True if a <c>global using</c> alias in this file may stand for one of our attributes. Names then prove nothing in any file of the project.
    /// </summary>
    public bool HasGlobalAlias { get; private set; }

    /// <summary>Reads a file.</summary>
    public static FileFacts Read(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var facts = new FileFacts();
        if (tree.GetRoot(cancellationToken) is not CompilationUnitSyntax root) return facts;

        bool hasAlias = facts.HasAlias(root.Usings);
        foreach (var list in root.AttributeLists)
        {
            facts._hasAssemblyAttributes = true;
            facts._namesIgnored |= hasAlias || WrittenAttributeName.IsIn(list, AttributeNames.IgnoreActions);
        }

        facts.Add(root.Members, hasAlias);
        return facts;
    }

    /// <summary>The classes that may be actions: those with an attribute named like ours, or all with attributes if names prove nothing.</summary>
    /// <param name="hasGlobalAlias">True if any file of the project has a global alias.</param>
    public IEnumerable<TypeDeclarationSyntax> FindClasses(bool hasGlobalAlias) => hasGlobalAlias ? _named.Concat(_others) : _named;

    /// <summary>The classes that may be triggers, found in the same way.</summary>
    /// <param name="hasGlobalAlias">True if any file of the project has a global alias.</param>
    public IEnumerable<TypeDeclarationSyntax> FindTriggers(bool hasGlobalAlias) => hasGlobalAlias ? _triggers.Concat(_named).Concat(_others).Distinct() : _triggers;

    /// <summary>True if an attribute of the assembly may exclude the actions of a library.</summary>
    /// <param name="hasGlobalAlias">True if any file of the project has a global alias.</param>
    public bool MayIgnoreActions(bool hasGlobalAlias) => _namesIgnored || (hasGlobalAlias && _hasAssemblyAttributes);

    // An alias of an alias needs one of these first; if there is one, all classes with attributes are taken.
    private bool HasAlias(SyntaxList<UsingDirectiveSyntax> usings)
    {
        bool hasAlias = false;
        foreach (var each in usings)
        {
            if (each.Alias is null || each.Name is not { } target) continue;
            if (WrittenName.FindLast(target) is not (AttributeNames.Activity or AttributeNames.Robot or AttributeNames.Trigger or AttributeNames.IgnoreActions)) continue;

            hasAlias = true;
            HasGlobalAlias |= each.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);
        }

        return hasAlias;
    }

    private void Add(SyntaxList<MemberDeclarationSyntax> members, bool hasAlias)
    {
        foreach (var member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax space) Add(space.Members, HasAlias(space.Usings) || hasAlias);
            else if (member is TypeDeclarationSyntax type) Add(type, hasAlias);
        }
    }

    private void Add(TypeDeclarationSyntax type, bool hasAlias)
    {
        if (type is (ClassDeclarationSyntax or RecordDeclarationSyntax) && type.AttributeLists.Count > 0)
        {
            bool isTrigger = hasAlias || HasTriggerName(type);
            if (isTrigger) _triggers.Add(type);
            if (hasAlias || HasName(type)) _named.Add(type);
            else if (!isTrigger) _others.Add(type);
        }

        Add(type.Members, hasAlias);
    }

    private static bool HasTriggerName(TypeDeclarationSyntax type)
    {
        foreach (var list in type.AttributeLists)
        {
            if (WrittenAttributeName.IsIn(list, AttributeNames.Trigger)) return true;
        }

        return false;
    }

    private static bool HasName(TypeDeclarationSyntax type)
    {
        foreach (var list in type.AttributeLists)
        {
            if (WrittenAttributeName.IsIn(list, AttributeNames.Activity) || WrittenAttributeName.IsIn(list, AttributeNames.Robot)) return true;
        }

        return false;
    }
}
