using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Indexing;

/// <summary>Finds the registrations of a compilation by one text of their attributes, ignoring case.</summary>
/// <param name="types">All types of the compilation.</param>
/// <param name="bind">Binds types to their registrations: each once, in the order of <see cref="ActionIndex.Actions"/>.</param>
/// <param name="has">True for an attribute that has the text at all.</param>
/// <param name="written">The text as written, or <see langword="null"/> if only the compiler can evaluate it.</param>
/// <param name="text">The text of a registration.</param>
internal sealed class ActionLookup(
    SourceTypes types,
    Func<IEnumerable<WrittenType>, ImmutableArray<IndexedAction>> bind,
    Func<WrittenAttribute, bool> has,
    Func<WrittenAttribute, string?> written,
    Func<RegistrationModel, string?> text)
{
    /// <summary>
    /// After a keystroke, an editor asks for the texts of one file, and going through all types a few times costs less than a table of them.
    /// </summary>
    private const int FewSearches = 8;

    private readonly ConcurrentDictionary<string, ImmutableArray<IndexedAction>> _found = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<Dictionary<string, List<WrittenType>>> _table = new(
        () => CreateTable(types, bind, has, written, text), LazyThreadSafetyMode.PublicationOnly);

    private int _searches;

    /// <summary>True if a text stands in one attribute only, and that is an attribute of this type. Then there is nothing to bind.</summary>
    public bool IsOnlyOf(INamedTypeSymbol type, string value) =>
        TypesWith(value) is var found && (found.Count == 0 || (found is [var only] && only.IsPartOf(type)));

    public ImmutableArray<IndexedAction> Find(string value) => _found.GetOrAdd(value, Search);

    private ImmutableArray<IndexedAction> Search(string value) => TypesWith(value) is { Count: > 0 } found
        ? [.. bind(found).Where(action => string.Equals(text(action.Registration), value, StringComparison.OrdinalIgnoreCase))]
        : [];

    private List<WrittenType> TypesWith(string value)
    {
        if (!_table.IsValueCreated && Interlocked.Increment(ref _searches) <= FewSearches && GoThrough(value) is { } found) return found;

        return _table.Value.TryGetValue(value, out var listed) ? listed : [];
    }

    /// <summary>Finds the types by going through all of them; <see langword="null"/> if the text of one is not a plain literal.</summary>
    private List<WrittenType>? GoThrough(string value)
    {
        List<WrittenType> found = new(capacity: 1);
        foreach (var type in types.Candidates)
        {
            foreach (var attribute in type.Attributes)
            {
                if (!types.MayBeOfAction(attribute) || !has(attribute)) continue;
                if (written(attribute) is not { } each) return null;
                if (string.Equals(each, value, StringComparison.OrdinalIgnoreCase)) found.Add(type);
            }
        }

        return found;
    }

    private static Dictionary<string, List<WrittenType>> CreateTable(
        SourceTypes types,
        Func<IEnumerable<WrittenType>, ImmutableArray<IndexedAction>> bind,
        Func<WrittenAttribute, bool> has,
        Func<WrittenAttribute, string?> written,
        Func<RegistrationModel, string?> text)
    {
        Dictionary<string, List<WrittenType>> table = new(StringComparer.OrdinalIgnoreCase);
        foreach (var type in types.Candidates)
        {
            foreach (var attribute in type.Attributes)
            {
                if (!types.MayBeOfAction(attribute) || !has(attribute)) continue;

                if (written(attribute) is { } literal) Add(table, type, literal);
                else
                {
                    // The compiler evaluates a text that is not a plain literal.
                    foreach (string value in bind([type]).Select(action => text(action.Registration)).OfType<string>()) Add(table, type, value);
                }
            }
        }

        return table;
    }

    private static void Add(Dictionary<string, List<WrittenType>> table, WrittenType type, string value)
    {
        if (table.TryGetValue(value, out var listed)) listed.Add(type);
        else table.Add(value, new(capacity: 1) { type });
    }
}
