using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Indexing;

/// <summary>
/// The actions of a compilation, for the rules that look beyond one class. What their attributes say is read from the syntax, which is
/// remembered for each file; only what may be equal to what is asked for, or is no plain text, is bound.
/// </summary>
internal sealed class ActionIndex
{
    private readonly SourceTypes _types;
    private readonly Lazy<ImmutableArray<IndexedAction>> _all;
    private readonly Lazy<ActionLookup> _codes;
    private readonly Lazy<ActionLookup> _pages;
    private readonly Lazy<HeirIndex> _heirs;
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<IndexedAction>> _ofType = new(SymbolEqualityComparer.Default);

    public ActionIndex(Compilation compilation, SourceFiles files, CancellationToken cancellationToken)
    {
        _types = new(compilation, files, cancellationToken);

        // A search that was cancelled is tried again.
        _all = new(() => BindAll(_types.Candidates), LazyThreadSafetyMode.PublicationOnly);
        _codes = new(() => new(_types, BindAll, static _ => true, static attribute => attribute.Code, static action => action.Code), LazyThreadSafetyMode.PublicationOnly);
        _pages = new(
            () => new(_types, BindAll, static attribute => attribute.HasPage, static attribute => StartOf(attribute.Page), static action => StartOf(action.PlacementHandler)),
            LazyThreadSafetyMode.PublicationOnly);
        _heirs = new(() => new(_types), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Every registration; the order is the same however the files are ordered. All of them are bound.</summary>
    public ImmutableArray<IndexedAction> Actions => _all.Value;

    /// <summary>The registrations with a code, whatever the case of its letters, in the order of all.</summary>
    public ImmutableArray<IndexedAction> WithCode(string code) => _codes.Value.Find(code);

    /// <summary>The registrations with a settings page of this beginning, as far as the portal compares, whether it is used or not; in the order of all.</summary>
    public ImmutableArray<IndexedAction> WithPage(string page) => _pages.Value.Find(StartOf(page)!);

    /// <summary>The first registration with a code.</summary>
    public IndexedAction? FirstWith(string code) => WithCode(code).FirstOrDefault(action => action.Registration.Code == code);

    /// <summary>The first registration whose code is equal to this one if case does not count.</summary>
    public IndexedAction? FirstWithAnyCaseOf(string code) =>
        WithCode(code).FirstOrDefault(action => Ascii.ToUpper(action.Registration.Code!) == Ascii.ToUpper(code));

    /// <summary>True if an action of this compilation derives from a class.</summary>
    public bool IsBaseOfAction(INamedTypeSymbol type) => _heirs.Value.IsBaseOfAction(type);

    /// <summary>True if an attribute of ours may stand on a type or on its members.</summary>
    public bool MayHaveOurs(INamedTypeSymbol type) => _types.MayHaveOurs(type);

    /// <summary>True if an action may be declared in a file.</summary>
    public bool MayHaveAction(SyntaxTree tree) => _types.HasCandidate(tree);

    private static string? StartOf(string? page) =>
        page?.Length > HandlerUrl.UniquePlacementLength ? page.Substring(0, HandlerUrl.UniquePlacementLength) : page;

    private ImmutableArray<IndexedAction> BindAll(IEnumerable<WrittenType> written)
    {
        HashSet<INamedTypeSymbol> types = new(written.Select(_types.Bind).OfType<INamedTypeSymbol>(), SymbolEqualityComparer.Default);
        var actions = types.SelectMany(type => _ofType.GetOrAdd(type, static each => [.. Registrations(each)])).ToImmutableArray();
        return actions.Length < 2
            ? actions
            : [.. actions.OrderBy(static action => action.Type.ToDisplayString(), StringComparer.Ordinal).ThenBy(static action => action.Registration.IsRobot)];
    }

    private static IEnumerable<IndexedAction> Registrations(INamedTypeSymbol type)
    {
        var attributes = OwnAttributes.Read(type);
        if (attributes.Find(AttributeNames.Activity) is { } activity)
            yield return new(type, RegistrationParser.ParseActivity(type, activity, summary: null, origins: null));
        if (attributes.Find(AttributeNames.Robot) is { } robot)
            yield return new(type, RegistrationParser.ParseRobot(type, robot, activity: null, summary: null, origins: null));
    }
}
