using System.Collections.Immutable;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.Parsing;

/// <summary>Reads the class itself, the types around it, and the faults that prevent code generation.</summary>
internal static class TypeParser
{
    private static readonly (GeneratedMembers Member, string Name)[] Generated =
    [
        (GeneratedMembers.Definition, "Definition"),
        (GeneratedMembers.UpdateAsync, "UpdateAsync"),
        (GeneratedMembers.AddAsync, "AddAsync"),
        (GeneratedMembers.DeleteAsync, "DeleteAsync"),
    ];

    /// <summary>The names of the generated members.</summary>
    public static IEnumerable<string> GeneratedNames => Generated.Select(static member => member.Name);

    /// <summary>True if a class gets a generated member of this name.</summary>
    public static bool GetsMember(INamedTypeSymbol type, string name) => GeneratedNames.Contains(name) && !IsTaken(type, name);

    /// <param name="type">The class.</param>
    /// <param name="properties">Its properties.</param>
    /// <param name="isUnresolved">True if a constant or type in the declaration of the class or of a property is not known.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static TypeModel Parse(
        INamedTypeSymbol type, EquatableArray<PropertyModel> properties, bool isUnresolved, CancellationToken cancellationToken)
    {
        var headers = ImmutableArray.CreateBuilder<string>();
        string path = "";
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            headers.Insert(0, $"partial {Keyword(outer)} {CSharpIdentifier.Escape(outer.Name)}");
            path = path.Length == 0 ? CSharpIdentifier.Escape(outer.Name) : $"{CSharpIdentifier.Escape(outer.Name)}.{path}";
        }

        string space = NameOf(type.ContainingNamespace);
        if (space.Length > 0) path = $"{space}.{path}";
        var (hidesInherited, baseFaults) = LookAtBases(type);
        var faults = FaultsOf(type, cancellationToken) | baseFaults;
        if (isUnresolved) faults |= ClassFaults.Unresolved;
        return new(
            type.Name,
            space,
            headers.ToImmutable(),
            "global::" + path,
            path.Replace("@", ""),
            faults,
            ForeignRequiredMember(type, properties),
            TakenBy(type),
            hidesInherited,
            TrimmingMarks.AnyOf(type));
    }

    private static ClassFaults FaultsOf(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var faults = ClassFaults.None;
        if (type.IsStatic) faults |= ClassFaults.Static;
        if (type is { IsAbstract: true, IsStatic: false }) faults |= ClassFaults.Abstract;
        if (type.Arity > 0) faults |= ClassFaults.Generic;
        if (FieldTargets.AreIn(type)) faults |= ClassFaults.PropertyOfField;
        if (!type.IsStatic && !type.InstanceConstructors.Any(static constructor => constructor.Parameters.IsEmpty)) faults |= ClassFaults.NoConstructor;

        for (var each = type; each is not null; each = each.ContainingType)
        {
            if (!IsPartial(each, cancellationToken)) faults |= ClassFaults.NotPartial;
            if (each.IsFileLocal) faults |= ClassFaults.FileLocal;
            if (each.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal) faults |= ClassFaults.Inaccessible;
            if (!ReferenceEquals(each, type) && each.Arity > 0) faults |= ClassFaults.InsideGeneric;
        }

        return faults;
    }

    /// <summary>True if any part of a type is <c>partial</c>. The compiler itself reports a part without it.</summary>
    public static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)) return true;
        }

        return false;
    }

    private static string? ForeignRequiredMember(INamedTypeSymbol type, EquatableArray<PropertyModel> properties)
    {
        HashSet<string>? names = null;
        for (var each = type; each is not null; each = BaseClass.Find(each))
        {
            foreach (var member in each.GetMembers())
            {
                bool isRequired = member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };
                if (!isRequired) continue;

                names ??= NamesOf(properties);
                if (!names.Contains(member.Name)) return ConstructorSetsIt() ? null : member.Name;
            }
        }

        return null;

        bool ConstructorSetsIt() => type.InstanceConstructors.Any(static constructor => constructor.Parameters.IsEmpty && SetsRequiredMembers(constructor));
    }

    private static HashSet<string> NamesOf(EquatableArray<PropertyModel> properties)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var property in properties) names.Add(property.Member);
        return names;
    }

    private static bool SetsRequiredMembers(IMethodSymbol constructor) =>
        constructor.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute");

    private static GeneratedMembers TakenBy(INamedTypeSymbol type)
    {
        var taken = GeneratedMembers.None;
        foreach (var (member, name) in Generated)
        {
            if (IsTaken(type, name)) taken |= member;
        }

        return taken;
    }

    private static bool IsTaken(INamedTypeSymbol type, string name) => type.Name == name || !type.GetMembers(name).IsEmpty;

    private static (bool HidesInherited, ClassFaults Faults) LookAtBases(INamedTypeSymbol type)
    {
        bool hidesInherited = false;
        var faults = ClassFaults.None;
        for (var each = BaseClass.Find(type); each is not null; each = BaseClass.Find(each))
        {
            if (UnresolvedParts.IsBase(each)) faults |= ClassFaults.Unresolved;
            if (FieldTargets.AreIn(each)) faults |= ClassFaults.PropertyOfField;
            hidesInherited = hidesInherited || AttributeNames.IsAction(each) || TakenBy(each) != GeneratedMembers.None;
        }

        return (hidesInherited, faults);
    }

    private static string Keyword(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Class, true) => "record",
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (TypeKind.Interface, _) => "interface",
        _ => "class",
    };

    private static string NameOf(INamespaceSymbol space)
    {
        if (space.IsGlobalNamespace) return "";

        string outer = NameOf(space.ContainingNamespace);
        return outer.Length == 0 ? CSharpIdentifier.Escape(space.Name) : $"{outer}.{CSharpIdentifier.Escape(space.Name)}";
    }
}
