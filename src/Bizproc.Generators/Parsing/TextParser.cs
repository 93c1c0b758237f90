using System.Collections.Immutable;
using Bizproc.Generators.Model;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Reads <c>[BizprocText]</c>.</summary>
internal static class TextParser
{
    /// <summary>True if one of the attributes describes an element for all languages.</summary>
    public static bool DescribesForEveryone(OwnAttributes attributes)
    {
        foreach (var (name, attribute) in attributes)
        {
            if (name != AttributeNames.Text) continue;

            var arguments = new AttributeArguments(attribute);
            if (arguments.Text("language") == Languages.Everyone && arguments.Text("Description") is not null) return true;
        }

        return false;
    }

    public static EquatableArray<TextModel> Parse(ISymbol symbol, OwnAttributes attributes, Origins? origins)
    {
        ImmutableArray<TextModel>.Builder? texts = null;
        foreach (var (name, attribute) in attributes)
        {
            if (name != AttributeNames.Text) continue;

            var arguments = new AttributeArguments(attribute);
            var text = new TextModel(arguments.RequiredText("language"), arguments.Text("Name"), arguments.Text("Description"));
            origins?.Add(text, symbol, attribute);
            (texts ??= ImmutableArray.CreateBuilder<TextModel>()).Add(text);
        }

        return texts?.ToImmutable() ?? [];
    }
}
