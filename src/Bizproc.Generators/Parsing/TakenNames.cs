using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Finds declarations of a project that take a name which generated code uses: they come before the types of the library.</summary>
internal static class TakenNames
{
    private const string Library = "Bizproc";
    private const string Inner = "CompilerServices";
    private const string Registry = "BizprocActions";

    /// <summary>The types of the library that generated code names, outside of the namespace for generated code.</summary>
    public static readonly string[] Used =
    [
        Registry, "ActionDefinition", "ActionFields", "BizprocBuilder", "BizprocDeployment", "CrmOwnerType", "DeploymentOptions", "DeploymentPlan",
        "DeploymentReport", "DocumentId", "IBizprocAction", "IPortalClient", "PortalFile", "PortalMoney", "PortalPrincipal", "PortalTriggerExtensions",
        "PortalUser", "TriggerDefinition",
    ];

    public static NameState FindState(Compilation compilation)
    {
        var state = NameState.Free;
        foreach (var taken in Find(compilation))
        {
            if (!IsRegistry(taken)) return NameState.Unreachable;

            state = NameState.RegistryTaken;
        }

        return state;
    }

    /// <summary>The types and namespaces that take such a name. For most projects, which declare nothing in the library's namespace, this is one look.</summary>
    public static IEnumerable<INamespaceOrTypeSymbol> Find(Compilation compilation)
    {
        if (FindNamespace(compilation.SourceModule.GlobalNamespace, Library) is not { } space) return [];

        var taken = Used.SelectMany(space.GetMembers).Where(static member => member is INamespaceSymbol or INamedTypeSymbol { Arity: 0 });
        return FindNamespace(space, Inner) is { } inner ? taken.Concat(FindInner(inner, compilation)) : taken;
    }

    /// <summary>The alias that code must use for the library; <see langword="null"/> if it is reached without one.</summary>
    public static string? FindLibraryAlias(Compilation compilation)
    {
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Name == SurroundingsModel.Runtime && compilation.GetMetadataReference(assembly) is { } reference)
                return LibraryParser.AliasOf(reference) is var alias && alias != LibraryModel.GlobalAlias ? alias : null;
        }

        return null;
    }

    private static bool IsRegistry(INamespaceOrTypeSymbol taken) => taken.Name == Registry && taken.ContainingNamespace.Name == Library;

    private static IEnumerable<INamespaceOrTypeSymbol> FindInner(INamespaceSymbol inner, Compilation compilation)
    {
        var library = compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(static assembly => assembly.Name == SurroundingsModel.Runtime);
        return inner.GetTypeMembers().Where(type => library?.GetTypeByMetadataName($"{Library}.{Inner}.{type.MetadataName}") is { DeclaredAccessibility: Accessibility.Public });
    }

    private static INamespaceSymbol? FindNamespace(INamespaceSymbol outer, string name) => outer.GetMembers(name).OfType<INamespaceSymbol>().FirstOrDefault();
}
