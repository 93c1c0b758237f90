using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Finds the properties of an action that look like inputs, and that no attribute makes known to the portal.</summary>
internal static class UnsentProperties
{
    /// <summary>Attributes that speak to the compiler and the debugger alone.</summary>
    private static readonly string[] SilentNamespaces =
        ["System.Diagnostics", "System.Diagnostics.CodeAnalysis", "System.Runtime.CompilerServices"];

    /// <summary>
    /// The properties that a class declares, each with the name that a portal would show. It is <see langword="null"/> where the C# name makes
    /// no name, or no key that is free.
    /// </summary>
    public static IEnumerable<(IPropertySymbol Property, string? Name)> Find(INamedTypeSymbol type, IEnumerable<PropertyModel> declared)
    {
        HashSet<string>? taken = null;
        foreach (var member in type.GetMembers())
        {
            if (member is not IPropertySymbol property || !IsMeantForAll(property) || IsOfOthers(property)) continue;

            // The portal could not be told of another type at all.
            if (ValueParser.Parse(property.Type).Value.Kind == ValueKind.None) continue;

            taken ??= new(declared.Select(static other => other.Key), StringComparer.OrdinalIgnoreCase);
            string key = CamelCase.Convert(property.Name);
            string name = NameInWords.Write(property.Name);
            bool isFree = ValidKeys.IsUsable(key) && !PhpText.IsEmpty(name) && taken.Add(key);
            yield return (property, isFree ? name : null);
        }
    }

    /// <remarks>One that must be set is a fault of its own, and one that can be overridden may be declared there.</remarks>
    private static bool IsMeantForAll(IPropertySymbol property) => property is
    {
        DeclaredAccessibility: Accessibility.Public,
        IsStatic: false,
        IsIndexer: false,
        IsOverride: false,
        IsVirtual: false,
        IsAbstract: false,
        IsRequired: false,
        SetMethod.DeclaredAccessibility: Accessibility.Public,
        GetMethod: not null,
    };

    /// <summary>True if an attribute or an interface shows that other code uses a property.</summary>
    private static bool IsOfOthers(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type || !SilentNamespaces.Contains(type.ContainingNamespace?.ToDisplayString())) return true;
        }

        var owner = property.ContainingType;
        return owner.AllInterfaces.Any(each => each.GetMembers(property.Name).Any(member =>
            SymbolEqualityComparer.Default.Equals(owner.FindImplementationForInterfaceMember(member), property)));
    }
}
