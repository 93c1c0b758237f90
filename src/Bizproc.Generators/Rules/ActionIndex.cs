using System.Collections.Immutable;
using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.Rules;

/// <summary>
/// Every action of a compilation, for the rules that look beyond one class. It is built when the first of them asks, and finds candidates by
/// the names of their attributes in the syntax: only these are bound.
/// </summary>
internal sealed class ActionIndex
{
    private readonly HashSet<INamedTypeSymbol> _bases = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<string, IndexedAction> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IndexedAction> _byUpperCode = new(StringComparer.Ordinal);

    private ActionIndex(ImmutableArray<IndexedAction> actions)
    {
        Actions = actions;
        foreach (var action in actions)
        {
            if (action.Registration.Code is { } code)
            {
                if (!_byCode.ContainsKey(code)) _byCode.Add(code, action);
                if (!_byUpperCode.ContainsKey(Ascii.ToUpper(code))) _byUpperCode.Add(Ascii.ToUpper(code), action);
            }

            for (var type = action.Type.BaseType; type is not null; type = type.BaseType) _bases.Add(type.OriginalDefinition);
        }
    }

    /// <summary>Every registration; the order is the same however the files are ordered.</summary>
    public ImmutableArray<IndexedAction> Actions { get; }

    /// <summary>The first registration with a code.</summary>
    public IndexedAction? FirstWith(string code) => _byCode.TryGetValue(code, out var first) ? first : null;

    /// <summary>The first registration whose code is equal to this one if case does not count.</summary>
    public IndexedAction? FirstWithAnyCaseOf(string code) => _byUpperCode.TryGetValue(Ascii.ToUpper(code), out var first) ? first : null;

    /// <summary>Whether an action of this compilation derives from a class.</summary>
    public bool IsBaseOfAction(INamedTypeSymbol type) => _bases.Contains(type.OriginalDefinition);

    public static ActionIndex Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var roots = compilation.SyntaxTrees.Select(tree => tree.GetRoot(cancellationToken)).ToArray();

        // A global alias counts in every file; one of a file that another file uses for something else costs a look, and no more.
        var aliases = roots.SelectMany(Aliases).ToImmutableHashSet();
        HashSet<INamedTypeSymbol> types = new(SymbolEqualityComparer.Default);
        foreach (var root in roots)
        {
            SemanticModel? model = null;
            foreach (var declaration in Candidates(root, aliases))
            {
                model ??= compilation.GetSemanticModel(root.SyntaxTree);
                if (model.GetDeclaredSymbol(declaration, cancellationToken) is INamedTypeSymbol { TypeKind: TypeKind.Class } type) types.Add(type);
            }
        }

        return new ActionIndex(
        [
            .. types
                .SelectMany(type => Registrations(type).Select(registration => new IndexedAction(type, registration)))
                .OrderBy(static action => action.Type.ToDisplayString(), StringComparer.Ordinal)
                .ThenBy(static action => action.Registration.IsRobot),
        ]);
    }

    private static IEnumerable<RegistrationModel> Registrations(INamedTypeSymbol type)
    {
        var attributes = OwnAttributes.Of(type);
        if (attributes.Find(AttributeNames.Activity) is { } activity) yield return RegistrationParser.ParseActivity(type, activity, summary: null, origins: null);
        if (attributes.Find(AttributeNames.Robot) is { } robot) yield return RegistrationParser.ParseRobot(type, robot, activity: null, summary: null, origins: null);
    }

    private static IEnumerable<string> Aliases(SyntaxNode root) =>
        root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>()
            .Where(static directive => directive.Alias is not null && directive.NamespaceOrType is NameSyntax name && IsOurs(name))
            .Select(static directive => directive.Alias!.Name.Identifier.ValueText);

    private static IEnumerable<TypeDeclarationSyntax> Candidates(SyntaxNode root, ImmutableHashSet<string> aliases) =>
        root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<TypeDeclarationSyntax>()
            .Where(type => type.AttributeLists
                .SelectMany(static list => list.Attributes)
                .Any(attribute => IsOurs(attribute.Name) || aliases.Contains(LastPart(attribute.Name))));

    private static bool IsOurs(NameSyntax name) =>
        LastPart(name) is "BizprocActivity" or "BizprocRobot" or AttributeNames.Activity or AttributeNames.Robot;

    private static string LastPart(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
