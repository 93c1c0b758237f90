using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Reads the arguments of an attribute by name, wherever they were written. What is no constant is not there.</summary>
internal readonly struct AttributeArguments(AttributeData attribute)
{
    /// <summary>An argument, by the name of the parameter or of the property.</summary>
    public TypedConstant? Find(string name) => FindWritten(name) is { Kind: not TypedConstantKind.Error, IsNull: false } value ? value : null;

    public string? Text(string name) => Find(name)?.Value as string;

    /// <summary>The same for a text that must be there: <see langword="null"/> is sent as an empty one.</summary>
    public string? RequiredText(string name) => FindWritten(name) is { Kind: not TypedConstantKind.Error, IsNull: true } ? "" : Text(name);

    public int? Number(string name) => Find(name)?.Value as int?;

    public bool Flag(string name) => Find(name)?.Value is true;

    /// <summary>The name of an enum member, or the number of a value without one.</summary>
    public string? Member(string name) =>
        Find(name) is { Kind: TypedConstantKind.Enum } value ? EnumMembers.Find(value)?.Name ?? value.Value?.ToString() : null;

    private TypedConstant? FindWritten(string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name) return argument.Value;
        }

        var parameters = attribute.AttributeConstructor?.Parameters ?? [];
        for (int i = 0; i < parameters.Length && i < attribute.ConstructorArguments.Length; i++)
        {
            if (parameters[i].Name == name) return attribute.ConstructorArguments[i];
        }

        return null;
    }
}
