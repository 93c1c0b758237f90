using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>
/// Our attributes on a symbol, found once: the parser asks a class for six of them on every keystroke, and asking the compiler for the class of
/// an attribute costs more than comparing its name.
/// </summary>
internal readonly struct OwnAttributes
{
    private static readonly List<(string Name, AttributeData Attribute)> s_none = [];

    private readonly List<(string Name, AttributeData Attribute)> _all;

    private OwnAttributes(List<(string Name, AttributeData Attribute)> all) => _all = all;

    public static OwnAttributes Read(ISymbol symbol)
    {
        List<(string Name, AttributeData Attribute)>? all = null;
        foreach (var attribute in symbol.GetAttributes())
        {
            if (AttributeNames.FindName(attribute) is { } name) (all ??= []).Add((name, attribute));
        }

        return new(all ?? s_none);
    }

    /// <summary>The first attribute of this name.</summary>
    public AttributeData? Find(string name)
    {
        foreach (var (each, attribute) in _all)
        {
            if (each == name) return attribute;
        }

        return null;
    }

    /// <summary>True if an argument of one of them is not a valid constant.</summary>
    public bool AreUnresolved()
    {
        foreach (var (_, attribute) in _all)
        {
            if (UnresolvedParts.Is(attribute)) return true;
        }

        return false;
    }

    /// <summary>All of them with their names, in the order in which they are written.</summary>
    public List<(string Name, AttributeData Attribute)>.Enumerator GetEnumerator() => _all.GetEnumerator();
}
