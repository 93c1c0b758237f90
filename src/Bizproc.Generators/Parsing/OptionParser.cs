using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Reads the choices that an enum offers.</summary>
internal static class OptionParser
{
    public static EquatableArray<OptionModel> Parse(ITypeSymbol type, Origins? origins)
    {
        var options = EnumOptions.Of(type);
        origins?.Add(options);
        return options.All;
    }
}
