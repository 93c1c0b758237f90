using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.Parsing;

/// <summary>The place at which one part of a model was written.</summary>
/// <param name="Symbol">The class, property or enum member.</param>
/// <param name="Attribute">The attribute; <see langword="null"/> if the part follows from the symbol alone.</param>
internal readonly record struct Origin(ISymbol Symbol, AttributeData? Attribute)
{
    /// <summary>The name of the symbol.</summary>
    public Location Name => Symbol.Locations.FirstOrDefault() ?? Location.None;

    /// <summary>The narrowest location: the value of the argument, otherwise the attribute, otherwise the name of the symbol.</summary>
    public Location At(string? argument)
    {
        if (Attribute?.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax syntax) return Name;

        var found = argument is null ? null : FindArgument(syntax, argument);
        return (found?.Expression ?? (SyntaxNode)syntax).GetLocation();
    }

    /// <summary>True if an argument is written.</summary>
    /// <remarks>An attribute of another assembly has no syntax. There, an argument with a value counts as written.</remarks>
    public bool IsWritten(string argument)
    {
        if (Attribute is null) return false;

        // Avoid the search for syntax, by far the most expensive part: an argument without a default must have been written.
        var parameter = FindParameter(argument);
        bool isKnown = parameter is { IsOptional: false } || IsNamed(argument);
        if (Attribute.ApplicationSyntaxReference is null) return isKnown && new AttributeArguments(Attribute).Find(argument) is not null;
        if (isKnown) return true;

        bool mayBe = Attribute.AttributeConstructor is null || parameter is not null;
        return mayBe && Attribute.ApplicationSyntaxReference.GetSyntax() is AttributeSyntax syntax && FindArgument(syntax, argument) is not null;
    }

    private bool IsNamed(string argument)
    {
        foreach (var written in Attribute!.NamedArguments)
        {
            if (written.Key == argument) return true;
        }

        return false;
    }

    private AttributeArgumentSyntax? FindArgument(AttributeSyntax syntax, string name)
    {
        var arguments = syntax.ArgumentList?.Arguments ?? default;
        int position = FindParameter(name)?.Ordinal ?? -1;
        for (int i = 0; i < arguments.Count; i++)
        {
            var written = arguments[i].NameEquals?.Name ?? arguments[i].NameColon?.Name;
            if (written is null ? i == position : written.Identifier.ValueText == name) return arguments[i];
        }

        return null;
    }

    private IParameterSymbol? FindParameter(string name)
    {
        foreach (var parameter in Attribute?.AttributeConstructor?.Parameters ?? [])
        {
            if (parameter.Name == name) return parameter;
        }

        return null;
    }
}
