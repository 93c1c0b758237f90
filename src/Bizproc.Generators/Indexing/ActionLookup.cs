using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bizproc.Generators.Model;

namespace Bizproc.Generators.Indexing;

/// <summary>Finds the registrations of a compilation by one text of their attributes, ignoring case.</summary>
internal sealed class ActionLookup
{
    private readonly Func<IEnumerable<WrittenType>, ImmutableArray<IndexedAction>> _bind;
    private readonly Func<RegistrationModel, string?> _text;
    private readonly ILookup<string, WrittenType> _types;
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
        _types = types.Candidates
            .SelectMany(type => type.Attributes
                .Where(attribute => types.MayBeOfAction(attribute) && has(attribute))
                .SelectMany(attribute => written(attribute) is { } known ? [known] : TextsOf(type))
                .Select(key => (Text: key, Type: type)))
            .ToLookup(static found => found.Text, static found => found.Type, StringComparer.OrdinalIgnoreCase);
    }

    public ImmutableArray<IndexedAction> Find(string text) => _found.GetOrAdd(text, Search);

    private ImmutableArray<IndexedAction> Search(string text) =>
        [.. _bind(_types[text]).Where(action => string.Equals(_text(action.Registration), text, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Binds a type whose text is not a plain literal, and returns the values of the constants.</summary>
    private IEnumerable<string> TextsOf(WrittenType type) => _bind([type]).Select(action => _text(action.Registration)).OfType<string>();
}
