using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Indexing;

/// <summary>Finds the registrations of a compilation by one text of their attributes, ignoring case.</summary>
internal sealed class ActionLookup
{
    private readonly Func<IEnumerable<WrittenType>, ImmutableArray<IndexedAction>> _bind;
    private readonly Func<RegistrationModel, string?> _text;
    private readonly Dictionary<string, List<WrittenType>> _types = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, ImmutableArray<IndexedAction>> _found = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="types">All types of the compilation.</param>
    /// <param name="bind">Binds types to their registrations: each once, in the order of <see cref="ActionIndex.Actions"/>.</param>
    /// <param name="has">True for an attribute that has the text at all.</param>
    /// <param name="written">The text as written, or <see langword="null"/> if only the compiler can evaluate it.</param>
    /// <param name="text">The text of a registration.</param>
    public ActionLookup(
        SourceTypes types,
        Func<IEnumerable<WrittenType>, ImmutableArray<IndexedAction>> bind,
        Func<WrittenAttribute, bool> has,
        Func<WrittenAttribute, string?> written,
        Func<RegistrationModel, string?> text)
    {
        _bind = bind;
        _text = text;
        foreach (var type in types.Candidates)
        {
            foreach (var attribute in type.Attributes)
            {
                if (types.MayBeOfAction(attribute) && has(attribute)) Add(type, written(attribute));
            }
        }
    }

    /// <summary>True if a text stands in one attribute only, and that is an attribute of this type. Then there is nothing to bind.</summary>
    public bool IsOnlyOf(INamedTypeSymbol type, string text) => !_types.TryGetValue(text, out var types) || (types is [var only] && only.IsPartOf(type));

    public ImmutableArray<IndexedAction> Find(string text) => _found.GetOrAdd(text, Search);

    private ImmutableArray<IndexedAction> Search(string text) => _types.TryGetValue(text, out var types)
        ? [.. _bind(types).Where(action => string.Equals(_text(action.Registration), text, StringComparison.OrdinalIgnoreCase))]
        : [];

    private void Add(WrittenType type, string? text)
    {
        if (text is not null) AddText(type, text);
        else
        {
            foreach (string value in TextsOf(type)) AddText(type, value);
        }
    }

    private void AddText(WrittenType type, string text)
    {
        if (_types.TryGetValue(text, out var types)) types.Add(type);
        else _types.Add(text, new(capacity: 1) { type });
    }

    /// <summary>Binds a type whose text is not a plain literal, and returns the values of the constants.</summary>
    private IEnumerable<string> TextsOf(WrittenType type) => _bind([type]).Select(action => _text(action.Registration)).OfType<string>();
}
