using System.Collections.Immutable;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>The referenced assemblies whose actions an assembly excludes.</summary>
internal static class IgnoredAssemblies
{
    public static EquatableArray<string> Parse(ImmutableArray<AttributeData> attributes) => attributes
        .Where(static attribute => AttributeNames.FindName(attribute) == AttributeNames.IgnoreActions)
        .Select(static attribute => attribute.ConstructorArguments is [{ Value: string name }] ? name : null)
        .OfType<string>()
        .ToImmutableArray();
}
