using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Reads the arguments of an attribute by name, positional or named. An argument that is not a valid constant counts as missing.</summary>
internal readonly struct AttributeArguments(AttributeData attribute)
{
    // The compiler creates a new array at each request.
    private readonly ImmutableArray<IParameterSymbol> _parameters = attribute.AttributeConstructor?.Parameters ?? [];

    /// <summary>The argument with the name of this parameter or property.</summary>
    public TypedConstant? Find(string name) => Written(name) is { IsNull: false } value ? value : null;

    public string? Text(string name) => Find(name)?.Value as string;

    /// <summary>A required text: <see langword="null"/> as an argument is as empty as <c>""</c>.</summary>
    public string? RequiredText(string name) => Written(name) is { IsNull: true } ? "" : Text(name);

    public int? Number(string name) => Find(name)?.Value as int?;

    public bool Flag(string name) => Find(name)?.Value is true;

    /// <summary>The name of an enum member, or the number of a value that no member has.</summary>
    public string? Member(string name) =>
        Find(name) is { Kind: TypedConstantKind.Enum } value ? EnumMembers.Find(value)?.Name ?? value.Value?.ToString() : null;

    private TypedConstant? Written(string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name) return Constant(argument.Value);
        }

        for (int i = 0; i < _parameters.Length && i < attribute.ConstructorArguments.Length; i++)
        {
            if (_parameters[i].Name == name) return Constant(attribute.ConstructorArguments[i]);
        }

        return null;
    }

    private static TypedConstant? Constant(TypedConstant value) => value.Kind == TypedConstantKind.Error ? null : value;
}
