using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>
/// Where each part of a model was written. Only the analyzer keeps one: beside the model, never in it, so that the generator's models stay
/// free of the compilation.
/// </summary>
internal sealed class Origins
{
    private readonly Dictionary<object, Origin> _origins = new(ByReference.Instance);

    /// <summary>The origin of a part of the model.</summary>
    public Origin? Find(object part) => _origins.TryGetValue(part, out var origin) ? origin : null;

    public void Add(object part, ISymbol symbol, AttributeData? attribute) => _origins[part] = new(symbol, attribute);

    /// <summary>Equal parts of a model may come from different places.</summary>
    private sealed class ByReference : IEqualityComparer<object>
    {
        public static readonly ByReference Instance = new();

        bool IEqualityComparer<object>.Equals(object x, object y) => ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object part) => RuntimeHelpers.GetHashCode(part);
    }
}
