using System.Collections.Immutable;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Reads the properties of a class and its bases, base first. An overriding property replaces the overridden one, in its place.</summary>
internal sealed class PropertyListParser
{
    private readonly INamedTypeSymbol _action;
    private readonly Compilation _compilation;
    private readonly Origins? _origins;
    private readonly bool _documented;
    private readonly CancellationToken _cancellationToken;
    private readonly List<(IPropertySymbol Symbol, PropertyModel Model)> _properties = [];

    // The index of each property in the list, by symbol and by name. They are filled only for a class with bases.
    private Dictionary<IPropertySymbol, int>? _places;
    private Dictionary<string, List<int>>? _named;

    private PropertyListParser(INamedTypeSymbol action, Compilation compilation, Origins? origins, bool documented, CancellationToken cancellationToken)
    {
        _action = action;
        _compilation = compilation;
        _origins = origins;
        _documented = documented;
        _cancellationToken = cancellationToken;
    }

    public static EquatableArray<PropertyModel> Parse(
        INamedTypeSymbol action, Compilation compilation, Origins? origins, bool documented, CancellationToken cancellationToken)
    {
        var parser = new PropertyListParser(action, compilation, origins, documented, cancellationToken);
        parser.AddLevel(action, level: 0);
        var models = ImmutableArray.CreateBuilder<PropertyModel>(parser._properties.Count);
        foreach (var (_, model) in parser._properties) models.Add(model);
        return models.MoveToImmutable();
    }

    private void AddLevel(INamedTypeSymbol type, int level)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (BaseClass.Find(type) is { } baseType) AddLevel(baseType, level + 1);
        if (_properties.Count > 0) HideBy(type);

        foreach (var member in type.GetMembers())
        {
            if (member is not IPropertySymbol property) continue;
            if (PropertyParser.Parse(property, _action, level, _compilation, _origins, _documented, _cancellationToken) is { } model) Add(property, model, isLast: level == 0);
            else if (property is { IsOverride: true, IsRequired: true }) Require(property);
        }
    }

    private void Add(IPropertySymbol property, PropertyModel model, bool isLast)
    {
        int place = PlaceOfOverridden(property);
        if (place < 0) _properties.Add((property, model));
        else _properties[place] = (property, model);

        // Nothing overrides or hides a property of the action class itself.
        if (isLast) return;

        int own = place < 0 ? _properties.Count - 1 : place;
        _places ??= new(SymbolEqualityComparer.Default);
        _places[property] = own;
        if (place >= 0) return;

        _named ??= new(StringComparer.Ordinal);
        if (!_named.TryGetValue(property.Name, out var places)) _named.Add(property.Name, places = []);
        places.Add(own);
    }

    /// <summary>Makes a property required whose overriding one has the modifier but no attribute.</summary>
    private void Require(IPropertySymbol overriding)
    {
        int place = PlaceOfOverridden(overriding);
        if (place < 0) return;

        var (symbol, model) = _properties[place];
        var required = model with { IsRequired = true };
        if (_origins?.Find(model) is { } origin) _origins.Add(required, origin.Symbol, origin.Attribute);
        _properties[place] = (symbol, required);
    }

    // Not by name: a property that hides another one with `new` has the same name but is a different member.
    private int PlaceOfOverridden(IPropertySymbol property)
    {
        if (_places is null) return -1;

        for (var overridden = property.OverriddenProperty; overridden is not null; overridden = overridden.OverriddenProperty)
        {
            if (_places.TryGetValue(overridden, out int place)) return place;
        }

        return -1;
    }

    private void HideBy(INamedTypeSymbol type)
    {
        if (_named is null) return;

        bool isAction = AttributeNames.IsAction(type);
        foreach (string name in NamesIn(type, isAction))
        {
            if (!_named.TryGetValue(name, out var places)) continue;
            if (!Hides(type, name) && !(isAction && TypeParser.GetsMember(type, name))) continue;

            foreach (int place in places)
            {
                var (symbol, model) = _properties[place];
                if (model.HiddenOwner is null) _properties[place] = (symbol, PropertyParser.Hide(model, symbol, _action, _compilation, _origins));
            }
        }
    }

    // A nested type hides a property, too, unless it is generic.
    private static IEnumerable<string> NamesIn(INamedTypeSymbol type, bool isAction)
    {
        var names = type.MemberNames.Concat(type.GetTypeMembers().Where(static inner => inner.Arity == 0).Select(static inner => inner.Name));
        return isAction ? names.Concat(TypeParser.GeneratedNames).Distinct() : names;
    }

    // A member that the action cannot access, such as a private one, hides nothing from it.
    private bool Hides(INamedTypeSymbol type, string name) =>
        type.GetMembers(name).Any(member => !member.IsOverride && member is not INamedTypeSymbol { Arity: > 0 } && _compilation.IsSymbolAccessibleWithin(member, _action));
}
