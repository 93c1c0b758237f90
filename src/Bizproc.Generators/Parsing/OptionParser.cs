using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Reads the options that an enum offers.</summary>
internal static class OptionParser
{
    public static EquatableArray<OptionModel> Parse(ITypeSymbol type, Origins? origins) => Parse(type, origins, out _);

    /// <param name="type">The enum.</param>
    /// <param name="origins">Records where each part was written.</param>
    /// <param name="areUnresolved">True if a constant that a member depends on is not known.</param>
    public static EquatableArray<OptionModel> Parse(ITypeSymbol type, Origins? origins, out bool areUnresolved)
    {
        var options = EnumOptions.Of(type);
        areUnresolved = options.AreUnresolved;
        origins?.Add(options);
        return options.All;
    }
}
