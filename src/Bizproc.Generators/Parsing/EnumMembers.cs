using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Finds the members of an enum.</summary>
internal static class EnumMembers
{
    /// <summary>The members in the order of their declaration. A member without a known value is left out.</summary>
    public static IEnumerable<IFieldSymbol> Of(ITypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field) yield return field;
        }
    }

    /// <summary>True if the value of a member is not known.</summary>
    public static bool AreUnresolved(ITypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsConst: true, HasConstantValue: false }) return true;
        }

        return false;
    }

    /// <summary>The first member that has the value of a constant.</summary>
    public static IFieldSymbol? Find(TypedConstant constant)
    {
        if (constant.Type is null) return null;

        foreach (var field in Of(constant.Type))
        {
            if (Equals(field.ConstantValue, constant.Value)) return field;
        }

        return null;
    }
}
