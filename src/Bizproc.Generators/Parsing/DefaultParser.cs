using System.Collections.Immutable;
using System.Globalization;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bizproc.Generators.Parsing;

/// <summary>Turns the constant of a default into the text that the portal stores (portal: 4.4).</summary>
internal static class DefaultParser
{
    /// <param name="constant">The constant as written.</param>
    /// <param name="item">The type of one value of the property.</param>
    /// <returns>The default; <see langword="null"/> without a value, for <c>""</c> and for an empty array.</returns>
    public static DefaultModel? Parse(TypedConstant? constant, ITypeSymbol item)
    {
        if (constant is not { } value) return null;
        if (value.Kind != TypedConstantKind.Array)
            return ValueOf(value, item) is { Text.Length: > 0 } single ? new(false, ImmutableArray.Create(single)) : null;

        ImmutableArray<DefaultValue> values = [.. value.Values.Select(each => ValueOf(each, item)).OfType<DefaultValue>().Where(static each => each.Text.Length > 0)];
        return values.IsEmpty ? null : new(true, values);
    }

    private static DefaultValue? ValueOf(TypedConstant constant, ITypeSymbol item)
    {
        if (constant.Kind == TypedConstantKind.Error || constant.IsNull) return null;
        if (constant.Kind == TypedConstantKind.Enum) return OptionOf(constant, item);
        if (constant.Kind != TypedConstantKind.Primitive) return new(DefaultKind.Unusable, constant.ToCSharpString());

        return constant.Value switch
        {
            string text => new(DefaultKind.Text, text),
            char character => new(DefaultKind.Text, character.ToString()),
            bool flag => new(DefaultKind.Flag, flag ? "Y" : "N"),
            double number => new(DefaultKind.Fraction, NumberFormatter.Format(number)),
            float number => new(DefaultKind.Fraction, NumberFormatter.Format(number)),
            IFormattable number => new(DefaultKind.Integer, number.ToString(null, CultureInfo.InvariantCulture)),
            _ => null,
        };
    }

    private static DefaultValue OptionOf(TypedConstant constant, ITypeSymbol item)
    {
        bool isOwn = SymbolEqualityComparer.Default.Equals(constant.Type, item);
        return constant.Type is { } type && EnumOptions.Get(type).Find(constant.Value) is { } option
            ? new(isOwn ? DefaultKind.Option : DefaultKind.Other, option.Key)
            : new(DefaultKind.Other, Convert.ToString(constant.Value, CultureInfo.InvariantCulture) ?? "");
    }
}
