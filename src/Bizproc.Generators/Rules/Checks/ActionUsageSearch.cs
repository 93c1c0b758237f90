using Bizproc.Generators.Indexing;
using Bizproc.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>
/// Looks for uses of actions in the sources of a program, by name only: binding all names would cost as much as compiling them. An ambiguous name
/// counts as a use, to avoid false positives.
/// </summary>
internal sealed class ActionUsageSearch(Compilation compilation, CancellationToken cancellationToken)
{
    public const string AddBizproc = "AddBizproc";
    public const string MapBizproc = "MapBizproc";

    private const string AddActions = "AddActions";
    private const string AddHandler = "AddHandler";
    private const string Registry = "BizprocActions";

    /// <summary>Names of the library and of generated code that a program needs only to use its actions.</summary>
    private static readonly string[] Registries = [AddActions, Registry, "ActionDefinition", "IBizprocAction"];

    /// <summary>The members that are generated for an action class.</summary>
    private static readonly string[] Members = ["UpdateAsync", "AddAsync", "DeleteAsync", "Definition"];

    private readonly SyntaxTree[] _trees =
        [.. compilation.SyntaxTrees.Where(static tree => !OwnFile.Is(tree)).OrderBy(static tree => tree.FilePath, StringComparer.Ordinal)];

    /// <summary>The first call of a method of this name, independent of the order of the files.</summary>
    public SimpleNameSyntax? FirstCall(string method) => Names(method).FirstOrDefault(IsCalled);

    /// <summary>The first place where all actions are added, updated or listed, independent of the order of the files.</summary>
    public SimpleNameSyntax? FirstRegistry() => Names(AddActions, Registry)
        .FirstOrDefault(static name => name.Identifier.ValueText == Registry ? name.Parent is MemberAccessExpressionSyntax : IsCalledWithNothing(name));

    /// <summary>
    /// The first place in one of the files where actions are added to a host. Other libraries have an <c>AddHandler</c>, too: only one for an action counts.
    /// </summary>
    public SimpleNameSyntax? FirstAddition(ActionIndex index, Func<SyntaxTree, bool> isMeant)
    {
        var classes = ClassesOf(index);
        return Names(AddActions, AddHandler).FirstOrDefault(name => isMeant(name.SyntaxTree) && IsCalled(name)
            && (name.Identifier.ValueText == AddActions || (HandledType(name) is { } type && classes.Contains(type))));
    }

    /// <summary>True if calls of the portal are handled: by the endpoints of the library, by its receiver, or by code that reads them itself.</summary>
    public bool FindsHandling() => Names(MapBizproc, "BizprocReceiver").Any() || Names("Read").Any(static name => ReceiverOf(name) == "BizprocCall");

    /// <summary>True if an action is registered, updated or read.</summary>
    public bool FindsActions(ActionIndex index) =>
        Names(Registries).Any() || Names(AddHandler).Any(static name => HandledType(name) is not null) || HasMemberOf(index);

    private bool HasMemberOf(ActionIndex index)
    {
        var classes = ClassesOf(index);
        bool isStatic = false;
        foreach (var directive in _trees.SelectMany(tree => Usings(tree.GetRoot(cancellationToken))))
        {
            if (WrittenName.FindLast(directive.NamespaceOrType) is not { } target || !classes.Contains(target)) continue;

            isStatic |= directive.StaticKeyword.RawKind != 0;
            if (directive.Alias is { } alias) classes.Add(alias.Name.Identifier.ValueText);
        }

        return Names(Members).Any(name => name.Parent switch
        {
            MemberAccessExpressionSyntax member when member.Name == name => ReceiverOf(name) is { } type && classes.Contains(type),
            MemberBindingExpressionSyntax => false,
            _ => isStatic || name.Ancestors().OfType<TypeDeclarationSyntax>().Any(type => classes.Contains(type.Identifier.ValueText)),
        });
    }

    /// <summary>The places where one of these names is used. Only files whose text contains one are searched.</summary>
    private IEnumerable<SimpleNameSyntax> Names(params string[] names)
    {
        foreach (var tree in _trees)
        {
            if (!TextSearch.ContainsAny(tree.GetText(cancellationToken), names)) continue;

            foreach (var name in tree.GetRoot(cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (Array.IndexOf(names, name.Identifier.ValueText) >= 0) yield return name;
            }
        }
    }

    private static HashSet<string> ClassesOf(ActionIndex index) => new(index.Actions.Select(static action => action.Type.Name), StringComparer.Ordinal);

    private static bool IsCalled(SimpleNameSyntax name) => CallOf(name) is not null;

    /// <summary>True for the generated method. The other one of this name takes a list.</summary>
    private static bool IsCalledWithNothing(SimpleNameSyntax name) => CallOf(name) is { ArgumentList.Arguments.Count: 0 };

    private static InvocationExpressionSyntax? CallOf(SimpleNameSyntax name)
    {
        var called = name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent : name;
        return called.Parent as InvocationExpressionSyntax;
    }

    /// <summary>The action type of <c>AddHandler&lt;TAction, THandler&gt;</c>; <see langword="null"/> without two type arguments.</summary>
    private static string? HandledType(SimpleNameSyntax name) =>
        name is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 2 } arguments } ? WrittenName.FindLast(arguments[0]) : null;

    private static string? ReceiverOf(SimpleNameSyntax name) => name.Parent is MemberAccessExpressionSyntax member ? WrittenName.FindLast(member.Expression) : null;

    private static IEnumerable<UsingDirectiveSyntax> Usings(SyntaxNode root) => root
        .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<UsingDirectiveSyntax>();
}
