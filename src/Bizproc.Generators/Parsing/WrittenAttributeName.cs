using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators.Parsing;

/// <summary>Compares attributes by their names in the source, which costs far less than binding them. Aliases are not recognized.</summary>
internal static class WrittenAttributeName
{
    private const string Ending = "Attribute";

    /// <summary>True if an attribute has this name.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="name">The name of its class, which ends with <c>Attribute</c>; the source may omit the ending.</param>
    public static bool Is(AttributeSyntax attribute, string name)
    {
        string written = WrittenName.FindLast(attribute.Name) ?? "";
        return name.StartsWith(written, StringComparison.Ordinal) && (written.Length == name.Length || written.Length == name.Length - Ending.Length);
    }

    /// <summary>True if one of the attributes of a list has this name.</summary>
    public static bool IsIn(AttributeListSyntax list, string name)
    {
        foreach (var attribute in list.Attributes)
        {
            if (Is(attribute, name)) return true;
        }

        return false;
    }
}
