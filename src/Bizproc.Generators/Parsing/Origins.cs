using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>
/// Records where each part of a model was written. Only the analyzer keeps one, beside the model and never in it, so that the models of the
/// generator stay free of the compilation.
/// </summary>
internal sealed class Origins
{
    private readonly Dictionary<object, Origin> _origins = new(capacity: 16, ByReference.Instance);
    private readonly HashSet<EnumOptions> _enums = [];

    /// <summary>The origin of a part of the model.</summary>
    public Origin? Find(object part)
    {
        if (part is OptionModel)
        {
            foreach (var options in _enums)
            {
                if (options.OriginOf(part) is { } found) return found;
            }

            return null;
        }

        return _origins.TryGetValue(part, out var origin) ? origin : null;
    }

    /// <summary>Finds the enum that options were read from.</summary>
    public EnumOptions? FindEnum(EquatableArray<OptionModel> options)
    {
        if (options.Count == 0) return null;

        foreach (var each in _enums)
        {
            if (each.All.Count > 0 && ReferenceEquals(each.All[0], options[0])) return each;
        }

        return null;
    }

    public void Add(object part, ISymbol symbol, AttributeData? attribute) => _origins[part] = new(symbol, attribute);

    /// <summary>Adds all options of an enum, which record their own places.</summary>
    public void Add(EnumOptions options) => _enums.Add(options);
}
