using Bizproc.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Tests.Silence;

/// <summary>An attribute of .NET with valid arguments.</summary>
/// <param name="Name">The full name of its class.</param>
/// <param name="Text">Its text in code, without brackets.</param>
/// <param name="Targets">The targets that it allows.</param>
internal sealed record FrameworkAttribute(string Name, string Text, AttributeTargets Targets)
{
    /// <summary>
    /// Every public attribute of .NET that is allowed on a class, its parts or an assembly, with every constructor, and with all of its properties.
    /// </summary>
    public static IReadOnlyList<FrameworkAttribute> All { get; } = [.. Enumerate()];

    private static IEnumerable<FrameworkAttribute> Enumerate()
    {
        var compilation = CSharpCompilation.Create("Attributes", references: References.Net);
        var attribute = compilation.GetTypeByMetadataName("System.Attribute")!;
        return compilation.References
            .Select(compilation.GetAssemblyOrModuleSymbol)
            .OfType<IAssemblySymbol>()
            .SelectMany(static assembly => TypesIn(assembly.GlobalNamespace))
            .Where(type => type is { DeclaredAccessibility: Accessibility.Public, IsAbstract: false, Arity: 0 } && IsOf(type, attribute))
            .OrderBy(static type => type.ToDisplayString(), StringComparer.Ordinal)
            .SelectMany(static type => VariantsOf(type));
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(TypesIn));

    private static bool IsOf(INamedTypeSymbol type, INamedTypeSymbol attribute)
    {
        for (var each = type.BaseType; each is not null; each = each.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(each, attribute)) return true;
        }

        return false;
    }

    private static IEnumerable<FrameworkAttribute> VariantsOf(INamedTypeSymbol type)
    {
        string name = type.ToDisplayString();
        var targets = TargetsOf(type);
        string[][] constructors =
        [
            .. type.InstanceConstructors
                .Where(static constructor => constructor.DeclaredAccessibility == Accessibility.Public)
                .Select(static constructor => constructor.Parameters.Select(static parameter => ArgumentOf(parameter.Name, parameter.Type)).ToArray())
                .Where(static arguments => !arguments.Contains(null))
                .Select(static arguments => arguments.Select(static argument => argument!).ToArray()),
        ];
        foreach (string[] arguments in constructors) yield return new(name, $"global::{name}({string.Join(", ", arguments)})", targets);

        string[] properties = [.. PropertiesOf(type)];
        if (constructors.Length == 0 || properties.Length == 0) yield break;

        string[] longest = constructors.MaxBy(static arguments => arguments.Length)!;
        yield return new(name, $"global::{name}({string.Join(", ", longest.Concat(properties))})", targets);
    }

    private static IEnumerable<string> PropertiesOf(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            var memberType = member switch
            {
                IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false } property => property.Type,
                IFieldSymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsReadOnly: false } field => field.Type,
                _ => null,
            };
            if (memberType is not null && ArgumentOf(member.Name, memberType) is { } argument) yield return $"{member.Name} = {argument}";
        }
    }

    private static AttributeTargets TargetsOf(INamedTypeSymbol type)
    {
        for (var each = type; each is not null; each = each.BaseType)
        {
            var usage = each.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Name == nameof(AttributeUsageAttribute));
            if (usage?.ConstructorArguments is [{ Value: int targets }]) return (AttributeTargets)targets;
        }

        return AttributeTargets.All;
    }

    private static string? ArgumentOf(string name, ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => TextOf(name),
        { SpecialType: SpecialType.System_Boolean } => "true",
        { SpecialType: SpecialType.System_Char } => "'x'",
        { SpecialType: SpecialType.System_Object } => "\"text\"",
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double } => "1",
        { TypeKind: TypeKind.Enum } => EnumArgument(type),
        INamedTypeSymbol { Name: "Type", ContainingNamespace.Name: "System" } => "typeof(object)",
        IArrayTypeSymbol { Rank: 1 } array when ArgumentOf(name, array.ElementType) is { } item => $"new {array.ElementType.ToDisplayString(NullableFlowState.None)}[] {{ {item} }}",
        _ => null,
    };

    private static string EnumArgument(ITypeSymbol type) =>
        $"global::{type.ToDisplayString()}.{type.GetMembers().OfType<IFieldSymbol>().Last(static field => field.IsConst).Name}";

    /// <summary>A text that the attribute accepts.</summary>
    private static string TextOf(string name) => name.ToUpperInvariant() switch
    {
        "PLATFORMNAME" => "\"windows\"",
        "DIAGNOSTICID" => "\"APP001\"",
        "GUID" => "\"b8a1d5a5-6a0d-4f39-8a0c-0f4f7f7b1c11\"",
        "VERSION" or "PUBLICKEY" => "\"1.0.0.0\"",
        "ASSEMBLYNAME" => "\"Friend\"",
        "CULTURE" or "CULTURENAME" => "\"\"",
        _ => "\"Text\"",
    };
}
