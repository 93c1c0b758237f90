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
/// <remarks>An enum may have thousands of members, so the tables for a search are built only when something is searched.</remarks>
internal sealed class EnumOptions
{
    private static readonly ConditionalWeakTable<ITypeSymbol, EnumOptions> s_known = new();

    private readonly ImmutableArray<Origin> _origins;
    private readonly Lazy<Dictionary<string, OptionModel>> _byValue;
    private readonly Lazy<Dictionary<object, int>> _places;

    private EnumOptions(ITypeSymbol type)
    {
        Type = type;
        var members = type.GetMembers();
        var options = ImmutableArray.CreateBuilder<OptionModel>(members.Length);
        var origins = ImmutableArray.CreateBuilder<Origin>(members.Length);
        foreach (var member in members)
        {
            if (member is not IFieldSymbol { IsConst: true } field) continue;

            if (field.ConstantValue is not { } value)
            {
                AreUnresolved = true;
                continue;
            }

            var attribute = AttributeNames.Find(field, AttributeNames.Option);
            options.Add(Read(field, value, attribute));
            origins.Add(new(field, attribute));
            AreUnresolved = AreUnresolved || (attribute is not null && UnresolvedParts.Is(attribute));
            HasAttributes = HasAttributes || attribute is not null;
        }

        All = options.ToImmutable();
        _origins = origins.ToImmutable();
        _byValue = new(FirstByValue);
        _places = new(PlaceByOption);
    }

    /// <summary>The enum.</summary>
    public ITypeSymbol Type { get; }

    /// <summary>The options in the order of their declaration.</summary>
    public EquatableArray<OptionModel> All { get; }

    /// <summary>True if a constant that a member depends on is not known.</summary>
    public bool AreUnresolved { get; }

    /// <summary>True if a member has the attribute of an option.</summary>
    public bool HasAttributes { get; }

    public static EnumOptions Get(ITypeSymbol type) => s_known.GetValue(type, static each => new(each));

    /// <summary>The first option that has the value of a constant.</summary>
    public OptionModel? Find(object? value) => value is not null && _byValue.Value.TryGetValue(Digits(value), out var option) ? option : null;

    /// <summary>The place at which an option was written, by its position in <see cref="All"/>.</summary>
    public Origin OriginAt(int position) => _origins[position];

    /// <summary>The place at which an option of this enum was written; <see langword="null"/> for an option of another enum.</summary>
    public Origin? OriginOf(object option) => _places.Value.TryGetValue(option, out int place) ? _origins[place] : null;

    private static OptionModel Read(IFieldSymbol field, object value, AttributeData? attribute)
    {
        if (attribute is null) return new(field.Name, Digits(value), field.Name, field.Name);

        var arguments = new AttributeArguments(attribute);
        string key = arguments.Text("key") ?? field.Name;
        return new(field.Name, Digits(value), key, arguments.Text("Name") ?? key);
    }

    private static string Digits(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private Dictionary<string, OptionModel> FirstByValue()
    {
        var first = new Dictionary<string, OptionModel>(StringComparer.Ordinal);
        foreach (var option in All)
        {
            if (!first.ContainsKey(option.Value)) first.Add(option.Value, option);
        }

        return first;
    }

    private Dictionary<object, int> PlaceByOption()
    {
        var places = new Dictionary<object, int>(All.Count, ByReference.Instance);
        for (int i = 0; i < All.Count; i++) places.Add(All[i], i);
        return places;
    }
}
