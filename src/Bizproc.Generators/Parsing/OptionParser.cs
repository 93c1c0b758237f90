using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Reads the choices that an enum offers.</summary>
internal static class OptionParser
{
    public static EquatableArray<OptionModel> Parse(ITypeSymbol type, Origins? origins) => Parse(type, origins, out _);

    /// <param name="type">The enum.</param>
    /// <param name="origins">Takes the place at which each part was written.</param>
    /// <param name="areUnresolved">True if it is not known what one of its members says.</param>
    public static EquatableArray<OptionModel> Parse(ITypeSymbol type, Origins? origins, out bool areUnresolved)
    {
        var options = EnumOptions.Get(type);
        areUnresolved = options.AreUnresolved;
        origins?.Add(options);
        return options.All;
    }
}
