using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>
/// Records where each part of a model was written. Only the analyzer keeps one, beside the model and never in it, so that the models of the
/// generator stay free of the compilation.
/// </summary>
internal sealed class Origins
{
    private readonly Dictionary<object, Origin> _origins = new(ByReference.Instance);
    private readonly HashSet<EnumOptions> _enums = [];

    /// <summary>The origin of a part of the model.</summary>
    public Origin? Find(object part)
    {
        if (part is OptionModel) return _enums.Select(options => options.OriginOf(part)).FirstOrDefault(static origin => origin is not null);

        return _origins.TryGetValue(part, out var origin) ? origin : null;
    }

    public void Add(object part, ISymbol symbol, AttributeData? attribute) => _origins[part] = new(symbol, attribute);

    /// <summary>Adds all options of an enum, which record their own places.</summary>
    public void Add(EnumOptions options) => _enums.Add(options);
}
