using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Members of an enum, and the one that a constant means.</summary>
internal static class EnumMembers
{
    /// <summary>The members in the order of their declaration.</summary>
    public static IEnumerable<IFieldSymbol> List(ITypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field) yield return field;
        }
    }

    /// <summary>True if the value of a member is not known: then it is none of <see cref="List"/>.</summary>
    public static bool AreUnresolved(ITypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsConst: true, HasConstantValue: false }) return true;
        }

        return false;
    }

    /// <summary>The first member with the value of a constant.</summary>
    public static IFieldSymbol? Find(TypedConstant constant)
    {
        if (constant.Type is null) return null;

        foreach (var field in List(constant.Type))
        {
            if (Equals(field.ConstantValue, constant.Value)) return field;
        }

        return null;
    }
}
