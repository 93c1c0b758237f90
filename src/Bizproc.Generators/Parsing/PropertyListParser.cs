using System.Collections.Immutable;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Reads the properties of a class and its bases, base first; an overriding property takes the place of the overridden one.</summary>
internal static class PropertyListParser
{
    public static EquatableArray<PropertyModel> Parse(
        INamedTypeSymbol action, Compilation compilation, Origins? origins, bool documented, CancellationToken cancellationToken)
    {
        List<(IPropertySymbol Symbol, PropertyModel Model)> properties = [];
        AddLevel(action, level: 0);
        return properties.Select(static property => property.Model).ToImmutableArray();

        void AddLevel(INamedTypeSymbol type, int level)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (BaseClass.Of(type) is { } baseType) AddLevel(baseType, level + 1);
            HideBy(type);

            foreach (var member in type.GetMembers())
            {
                if (member is not IPropertySymbol property) continue;
                if (PropertyParser.Parse(property, action, level, compilation, origins, documented, cancellationToken) is not { } model) continue;

                int overridden = IndexOfOverridden(property);
                if (overridden < 0) properties.Add((property, model));
                else properties[overridden] = (property, model);
            }
        }

        // Not by name: a property that hides another one by `new` has its name, and is still another member.
        int IndexOfOverridden(IPropertySymbol property)
        {
            for (var overridden = property.OverriddenProperty; overridden is not null; overridden = overridden.OverriddenProperty)
            {
                int index = properties.FindIndex(each => SymbolEqualityComparer.Default.Equals(each.Symbol, overridden));
                if (index >= 0) return index;
            }

            return -1;
        }

        // What only the class itself can call hides nothing from a derived one.
        void HideBy(INamedTypeSymbol type)
        {
            for (int i = 0; i < properties.Count; i++)
            {
                var (symbol, model) = properties[i];
                bool isHidden = model.HiddenOwner is null
                    && (type.GetMembers(symbol.Name).Any(member => !member.IsOverride && compilation.IsSymbolAccessibleWithin(member, action))
                        || (TypeParser.GetsMember(type, symbol.Name) && AttributeNames.IsAction(type)));
                if (isHidden) properties[i] = (symbol, PropertyParser.Hide(model, symbol, action, compilation, origins));
            }
        }
    }
}
