using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Finds the member of an enum that a constant means.</summary>
internal static class EnumMembers
{
    /// <summary>The first member that has the value of a constant.</summary>
    public static IFieldSymbol? Find(TypedConstant constant)
    {
        if (constant.Type is null) return null;

        foreach (var member in constant.Type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, constant.Value)) return field;
        }

        return null;
    }
}
