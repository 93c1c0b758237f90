using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Rules.Checks;

/// <summary>Finds the properties of an action that look like inputs but have no attribute that declares them to the portal.</summary>
internal static class UnsentProperties
{
    /// <summary>Namespaces of attributes that are for the compiler and the debugger only.</summary>
    private static readonly string[] SilentNamespaces =
        ["System.Diagnostics", "System.Diagnostics.CodeAnalysis", "System.Runtime.CompilerServices"];

    /// <summary>
    /// The undeclared properties of a class, each with a name to show on the portal; <see langword="null"/> if the C# name does not yield a name, or not
    /// a free key.
    /// </summary>
    public static IEnumerable<(IPropertySymbol Property, string? Name)> Find(INamedTypeSymbol type, IEnumerable<PropertyModel> declared)
    {
        HashSet<string>? taken = null;
        foreach (var member in type.GetMembers())
        {
            if (member is not IPropertySymbol property || !IsMeantForAll(property) || IsOfOthers(property)) continue;

            // The portal has no counterpart of other types.
            if (ValueParser.Parse(property.Type).Value.Kind == ValueKind.None) continue;

            taken ??= new(declared.Select(static other => other.Key), StringComparer.OrdinalIgnoreCase);
            string key = CamelCase.Convert(property.Name);
            string name = NameInWords.Write(property.Name);
            bool isFree = ValidKeys.IsUsable(key) && !PhpText.IsEmpty(name) && taken.Add(key);
            yield return (property, isFree ? name : null);
        }
    }

    /// <remarks>The class rules report a required property, and a derived class may declare a virtual one.</remarks>
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
            if (attribute.AttributeClass is not { } type || AttributeNames.IsOurs(type) || !SilentNamespaces.Contains(type.ContainingNamespace?.ToDisplayString())) return true;
        }

        return ImplementsInterface(property);
    }

    private static bool ImplementsInterface(IPropertySymbol property)
    {
        var owner = property.ContainingType;
        return owner.AllInterfaces.Any(each => each.GetMembers(property.Name).Any(member =>
            SymbolEqualityComparer.Default.Equals(owner.FindImplementationForInterfaceMember(member), property)));
    }
}
