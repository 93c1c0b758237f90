using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>
/// Records where each part of a model was written. Only the analyzer keeps one, beside the model and never in it, so that the models of the
/// generator stay free of the compilation.
/// </summary>
internal sealed class Origins
{
    // Most actions have few parts: going through them costs less than the hash of each.
    private const int Few = 32;

    private readonly List<(object Part, Origin Origin)> _few = new(capacity: 16);
    private readonly HashSet<EnumOptions> _enums = [];

    private Dictionary<object, Origin>? _many;

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

        if (_many is not null) return _many.TryGetValue(part, out var origin) ? origin : null;

        for (int i = _few.Count - 1; i >= 0; i--)
        {
            if (ReferenceEquals(_few[i].Part, part)) return _few[i].Origin;
        }

        return null;
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

    public void Add(object part, ISymbol symbol, AttributeData? attribute)
    {
        if (_many is null && _few.Count == Few)
        {
            _many = new(2 * Few, ByReference.Instance);
            foreach (var (known, origin) in _few) _many[known] = origin;
        }

        if (_many is null) _few.Add((part, new(symbol, attribute)));
        else _many[part] = new(symbol, attribute);
    }

    /// <summary>Adds all options of an enum, which record their own places.</summary>
    public void Add(EnumOptions options) => _enums.Add(options);
}
