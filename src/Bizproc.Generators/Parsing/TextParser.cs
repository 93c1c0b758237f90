using System.Collections.Immutable;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Reads <c>[BizprocText]</c>.</summary>
internal static class TextParser
{
    public static EquatableArray<TextModel> Parse(ISymbol symbol, Origins? origins)
    {
        var texts = ImmutableArray.CreateBuilder<TextModel>();
        foreach (var attribute in symbol.GetAttributes())
        {
            if (AttributeNames.Of(attribute) != AttributeNames.Text) continue;

            var arguments = new AttributeArguments(attribute);
            var text = new TextModel(arguments.RequiredText("language"), arguments.Text("Name"), arguments.Text("Description"));
            origins?.Add(text, symbol, attribute);
            texts.Add(text);
        }

        return texts.ToImmutable();
    }
}
