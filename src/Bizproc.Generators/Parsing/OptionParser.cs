using System.Collections.Immutable;
using System.Globalization;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Reads the choices that an enum offers.</summary>
internal static class OptionParser
{
    public static EquatableArray<OptionModel> Parse(ITypeSymbol type, Origins? origins) => Parse(type, origins, out _);

    /// <param name="type">The enum.</param>
    /// <param name="origins">Where to note what was written where.</param>
    /// <param name="areUnresolved">True if it is not known what one of its members says.</param>
    public static EquatableArray<OptionModel> Parse(ITypeSymbol type, Origins? origins, out bool areUnresolved)
    {
        areUnresolved = EnumMembers.AreUnresolved(type);
        var options = ImmutableArray.CreateBuilder<OptionModel>();
        foreach (var field in EnumMembers.Of(type))
        {
            var attribute = AttributeNames.Find(field, AttributeNames.Option);
            areUnresolved = areUnresolved || (attribute is not null && Unresolved.Is(attribute));
            string key = KeyOf(field, attribute);
            string title = attribute is null ? key : new AttributeArguments(attribute).Text("Name") ?? key;

            var option = new OptionModel(field.Name, Convert.ToString(field.ConstantValue, CultureInfo.InvariantCulture)!, key, title);
            origins?.Add(option, field, attribute);
            options.Add(option);
        }

        return options.ToImmutable();
    }

    /// <summary>The key of the option that an enum member is.</summary>
    public static string KeyOf(IFieldSymbol field) => KeyOf(field, AttributeNames.Find(field, AttributeNames.Option));

    private static string KeyOf(IFieldSymbol field, AttributeData? attribute) =>
        attribute is null ? field.Name : new AttributeArguments(attribute).Text("key") ?? field.Name;
}
