using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>
/// The options that an enum offers, read once for all properties of its type. They live as long as the symbol of the enum, so no longer than its
/// compilation.
/// </summary>
internal sealed class EnumOptions
{
    private static readonly ConditionalWeakTable<ITypeSymbol, EnumOptions> s_known = new();

    private readonly Dictionary<object, OptionModel> _byValue = [];
    private readonly Dictionary<object, Origin> _origins = new(ByReference.Instance);

    private EnumOptions(ITypeSymbol type)
    {
        AreUnresolved = EnumMembers.AreUnresolved(type);
        var options = ImmutableArray.CreateBuilder<OptionModel>();
        foreach (var field in EnumMembers.Of(type))
        {
            var attribute = AttributeNames.Find(field, AttributeNames.Option);
            AreUnresolved = AreUnresolved || (attribute is not null && Unresolved.Is(attribute));
            string key = attribute is null ? field.Name : new AttributeArguments(attribute).Text("key") ?? field.Name;
            string title = attribute is null ? key : new AttributeArguments(attribute).Text("Name") ?? key;

            var option = new OptionModel(field.Name, Convert.ToString(field.ConstantValue, CultureInfo.InvariantCulture)!, key, title);
            if (!_byValue.ContainsKey(field.ConstantValue!)) _byValue.Add(field.ConstantValue!, option);
            _origins.Add(option, new(field, attribute));
            options.Add(option);
        }

        All = options.ToImmutable();
    }

    /// <summary>The options in the order of their declaration.</summary>
    public EquatableArray<OptionModel> All { get; }

    /// <summary>True if a constant that a member depends on is not known.</summary>
    public bool AreUnresolved { get; }

    public static EnumOptions Of(ITypeSymbol type) => s_known.GetValue(type, static each => new(each));

    /// <summary>The first option that has the value of a constant.</summary>
    public OptionModel? Find(object? value) => value is not null && _byValue.TryGetValue(value, out var option) ? option : null;

    /// <summary>The place at which an option of this enum was written; <see langword="null"/> for an option of another enum.</summary>
    public Origin? OriginOf(object option) => _origins.TryGetValue(option, out var origin) ? origin : null;
}
