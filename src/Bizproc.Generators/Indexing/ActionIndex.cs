using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Indexing;

/// <summary>
/// The actions of a compilation, for the rules that look beyond one class. The content of their attributes is read from the syntax and cached for
/// each file. A class is bound only if it may match the search, or if an argument is not a plain text.
/// </summary>
internal sealed class ActionIndex
{
    private readonly SourceTypes _types;
    private readonly Lazy<ImmutableArray<IndexedAction>> _all;
    private readonly Lazy<ActionLookup> _codes;
    private readonly Lazy<ActionLookup> _pages;
    private readonly Lazy<HeirIndex> _heirs;
    private readonly Lazy<ImmutableArray<(INamedTypeSymbol Type, string Code)>> _triggers;
    private readonly Lazy<Dictionary<string, INamedTypeSymbol>> _firstTriggers;
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<IndexedAction>> _ofType = new(SymbolEqualityComparer.Default);

    public ActionIndex(Compilation compilation, SourceFiles files, CancellationToken cancellationToken)
    {
        _types = new(compilation, files, cancellationToken);

        // A cancelled search must be retried, not cached.
        _all = new(() => BindAll(_types.Candidates), LazyThreadSafetyMode.PublicationOnly);
        _codes = new(() => new(_types, BindAll, static _ => true, static attribute => attribute.Code, static action => action.Code), LazyThreadSafetyMode.PublicationOnly);
        _pages = new(
            () => new(_types, BindAll, static attribute => attribute.HasPage, static attribute => StartOf(attribute.Page), static action => StartOf(action.PlacementHandler)),
            LazyThreadSafetyMode.PublicationOnly);
        _heirs = new(() => new(_types), LazyThreadSafetyMode.PublicationOnly);
        _triggers = new(BindTriggers, LazyThreadSafetyMode.PublicationOnly);
        _firstTriggers = new(FindFirstTriggers, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The baseline of the project; <see langword="null"/> if it has none.</summary>
    public BaselineFile? Baseline { get; init; }

    /// <summary>
    /// Every registration, in an order that does not depend on the order of the files: those under former codes come last. Binds all of them.
    /// </summary>
    public ImmutableArray<IndexedAction> Actions => _all.Value;

    /// <summary>The registrations with a code, ignoring case, in the order of <see cref="Actions"/>.</summary>
    public ImmutableArray<IndexedAction> WithCode(string code) => _codes.Value.Find(code);

    /// <summary>
    /// The registrations whose settings page has the same beginning, as far as the portal compares pages, in the order of <see cref="Actions"/>.
    /// Includes pages that are not used.
    /// </summary>
    public ImmutableArray<IndexedAction> WithPage(string page) => _pages.Value.Find(StartOf(page)!);

    /// <summary>True if a code of a type stands nowhere else, ignoring case.</summary>
    public bool IsOnlyOf(INamedTypeSymbol type, string code) => _codes.Value.IsOnlyOf(type, code);

    /// <summary>The first registration with exactly this code.</summary>
    public IndexedAction? FirstWith(string code) => WithCode(code).FirstOrDefault(action => action.Registration.Code == code);

    /// <summary>The first registration with this code, ignoring case.</summary>
    public IndexedAction? FirstWithAnyCaseOf(string code) =>
        WithCode(code).FirstOrDefault(action => Ascii.AreSame(action.Registration.Code!, code));

    /// <summary>The triggers with a known code, in an order that does not depend on the order of the files. Binds all of them: they are few.</summary>
    public ImmutableArray<(INamedTypeSymbol Type, string Code)> Triggers => _triggers.Value;

    /// <summary>The first trigger with exactly this code.</summary>
    public INamedTypeSymbol? FirstTriggerWith(string code) => _firstTriggers.Value.TryGetValue(code, out var first) ? first : null;

    /// <summary>True if an action of this compilation derives from a class.</summary>
    public bool IsBaseOfAction(INamedTypeSymbol type) => _heirs.Value.IsBaseOfAction(type);

    /// <summary>True if a type or its members may have one of our attributes.</summary>
    public bool MayHaveOurs(INamedTypeSymbol type) => _types.MayHaveOurs(type);

    /// <summary>True if a file may declare an action.</summary>
    public bool MayHaveAction(SyntaxTree tree) => _types.HasCandidate(tree);

    private static string? StartOf(string? page) =>
        page?.Length > HandlerUrl.UniquePlacementLength ? page.Substring(0, HandlerUrl.UniquePlacementLength) : page;

    private ImmutableArray<IndexedAction> BindAll(IEnumerable<WrittenType> written)
    {
        HashSet<INamedTypeSymbol> types = new(written.Select(_types.Bind).OfType<INamedTypeSymbol>(), SymbolEqualityComparer.Default);
        var actions = types.SelectMany(type => _ofType.GetOrAdd(type, static each => [.. Registrations(each)])).ToImmutableArray();
        return actions.Length < 2
            ? actions
            : [
                .. actions
                    .OrderBy(static action => action.Registration.Former is not null)
                    .ThenBy(static action => action.Type.ToDisplayString(), StringComparer.Ordinal)
                    .ThenBy(static action => action.Registration.IsRobot),
            ];
    }

    private ImmutableArray<(INamedTypeSymbol Type, string Code)> BindTriggers()
    {
        HashSet<INamedTypeSymbol> types = new(_types.TriggerCandidates.Select(_types.Bind).OfType<INamedTypeSymbol>(), SymbolEqualityComparer.Default);
        return
        [
            .. types
                .Select(static type => (Type: type, Code: AttributeNames.Find(type, AttributeNames.Trigger) is { } attribute ? new AttributeArguments(attribute).RequiredText("code") : null))
                .Where(static trigger => trigger.Code is not null)
                .Select(static trigger => (trigger.Type, trigger.Code!))
                .OrderBy(static trigger => trigger.Type.ToDisplayString(), StringComparer.Ordinal),
        ];
    }

    private Dictionary<string, INamedTypeSymbol> FindFirstTriggers()
    {
        Dictionary<string, INamedTypeSymbol> first = new(StringComparer.Ordinal);
        foreach (var (type, code) in Triggers)
        {
            if (!first.ContainsKey(code)) first.Add(code, type);
        }

        return first;
    }

    private static IEnumerable<IndexedAction> Registrations(INamedTypeSymbol type)
    {
        var attributes = OwnAttributes.Read(type);
        var activity = attributes.Find(AttributeNames.Activity) is { } first ? RegistrationParser.ParseActivity(type, first, summary: null, origins: null) : null;
        var robot = attributes.Find(AttributeNames.Robot) is { } second ? RegistrationParser.ParseRobot(type, second, activity: null, summary: null, origins: null) : null;
        if (activity is not null) yield return new(type, activity);
        if (robot is not null) yield return new(type, robot);
        foreach (var former in FormerCodeParser.Parse(type, attributes, activity, robot, origins: null)) yield return new(type, former);
    }
}
