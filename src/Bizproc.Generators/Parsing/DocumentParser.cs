using System.Collections.Immutable;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Reads <c>[BizprocDocumentType]</c>, <c>[BizprocInclude]</c> and <c>[BizprocExclude]</c>, which are written alike.</summary>
internal static class DocumentParser
{
    public static EquatableArray<DocumentModel> Parse(ISymbol action, OwnAttributes attributes, string name, Origins? origins)
    {
        ImmutableArray<DocumentModel>.Builder? documents = null;
        foreach (var (each, attribute) in attributes)
        {
            if (each == name) (documents ??= ImmutableArray.CreateBuilder<DocumentModel>()).Add(Parse(action, attribute, isFilter: name != AttributeNames.DocumentType, origins));
        }

        return documents?.ToImmutable() ?? [];
    }

    /// <remarks>A filter rule may omit its second and third part.</remarks>
    private static DocumentModel Parse(ISymbol action, AttributeData attribute, bool isFilter, Origins? origins)
    {
        var arguments = new AttributeArguments(attribute);
        var document = new DocumentModel(
            arguments.Member("kind"),
            arguments.Number("id") ?? 0,
            arguments.Text("Slot"),
            arguments.RequiredText("module"),
            isFilter ? arguments.Text("entity") : arguments.RequiredText("entity"),
            isFilter ? arguments.Text("documentType") : arguments.RequiredText("documentType"),
            (EditionKind?)arguments.Number("edition"));
        origins?.Add(document, action, attribute);
        return document;
    }
}
