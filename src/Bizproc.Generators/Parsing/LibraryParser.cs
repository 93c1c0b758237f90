using System.Collections.Immutable;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>
/// Finds out if a referenced assembly lists its actions or triggers. The pipeline calls it once for each reference, and again only if the reference changes.
/// </summary>
internal static class LibraryParser
{
    public static LibraryModel? Parse(MetadataReference reference)
    {
        if (reference.Properties is not { Kind: MetadataImageKind.Assembly, EmbedInteropTypes: false }) return null;

        string alias = AliasOf(reference);
        return reference switch
        {
            CompilationReference source => Parse(source.Compilation, alias),
            PortableExecutableReference image => ActionsMark.Read(image, alias),
            _ => null,
        };
    }

    /// <summary>The alias by which code reaches a reference.</summary>
    public static string AliasOf(MetadataReference reference)
    {
        var aliases = reference.Properties.Aliases;
        return aliases.IsDefaultOrEmpty || aliases.Contains(LibraryModel.GlobalAlias) ? LibraryModel.GlobalAlias : aliases[0];
    }

    /// <summary>Reads a referenced project, which an editor may pass as a compilation rather than a file.</summary>
    private static LibraryModel? Parse(Compilation compilation, string alias)
    {
        if (compilation.AssemblyName == SurroundingsModel.Runtime) return new(SurroundingsModel.Runtime, Registry: null, Codes: default, alias);
        if (!compilation.ReferencedAssemblyNames.Any(static name => name.Name == SurroundingsModel.Runtime)) return null;

        LibraryModel? library = null;
        foreach (var attribute in compilation.Assembly.GetAttributes())
        {
            if (NameOfMark(attribute.AttributeClass) is not { } name || attribute.ConstructorArguments is not [{ Value: INamedTypeSymbol registry }, .. var rest]) continue;

            library = ActionsMark.Add(library, name, compilation.AssemblyName ?? "", registry.ToDisplayString(), CodesOf(rest), alias);
        }

        return library;
    }

    private static EquatableArray<string> CodesOf(IEnumerable<TypedConstant> arguments) => arguments
        .Where(static argument => argument is { Kind: TypedConstantKind.Array, IsNull: false })
        .SelectMany(static argument => argument.Values)
        .Select(static code => code.Value)
        .OfType<string>()
        .ToImmutableArray();

    private static string? NameOfMark(INamedTypeSymbol? type) => type is
    {
        Name: ActionsMark.Name or ActionsMark.TriggersName,
        ContainingNamespace: { Name: ActionsMark.InnerNamespace, ContainingNamespace: { Name: ActionsMark.OuterNamespace, ContainingNamespace.IsGlobalNamespace: true } },
    } ? type.Name : null;
}
