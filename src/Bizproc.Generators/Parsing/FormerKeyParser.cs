using System.Collections.Immutable;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Reads <c>[BizprocFormerKey]</c>.</summary>
internal static class FormerKeyParser
{
    public static EquatableArray<FormerKeyModel> Parse(ISymbol symbol, OwnAttributes attributes, Origins? origins)
    {
        ImmutableArray<FormerKeyModel>.Builder? keys = null;
        foreach (var (name, attribute) in attributes)
        {
            if (name != AttributeNames.FormerKey) continue;

            var arguments = new AttributeArguments(attribute);
            var key = new FormerKeyModel(arguments.RequiredText("key"), arguments.Text("Name"));
            origins?.Add(key, symbol, attribute);
            (keys ??= ImmutableArray.CreateBuilder<FormerKeyModel>()).Add(key);
        }

        return keys?.ToImmutable() ?? default(EquatableArray<FormerKeyModel>);
    }
}
