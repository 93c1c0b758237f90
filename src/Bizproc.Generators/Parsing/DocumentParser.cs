using System.Collections.Immutable;
using Bizproc.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bizproc.Generators.Parsing;

/// <summary>Reads <c>[BizprocDocumentType]</c>, <c>[BizprocInclude]</c> and <c>[BizprocExclude]</c>, which are written alike.</summary>
internal static class DocumentParser
{
    public static EquatableArray<DocumentModel> Parse(ISymbol action, string name, Origins? origins)
    {
        var documents = ImmutableArray.CreateBuilder<DocumentModel>();
        foreach (var attribute in action.GetAttributes())
        {
            if (AttributeNames.Of(attribute) == name) documents.Add(Parse(action, attribute, origins));
        }

        return documents.ToImmutable();
    }

    private static DocumentModel Parse(ISymbol action, AttributeData attribute, Origins? origins)
    {
        var arguments = new AttributeArguments(attribute);

        // A filter rule may leave out its second and third part.
        bool isFilter = AttributeNames.Of(attribute) != AttributeNames.DocumentType;
        var document = new DocumentModel(
            arguments.Member("kind"),
            arguments.Number("id") ?? 0,
            arguments.Text("Slot"),
            arguments.RequiredText("module"),
            isFilter ? arguments.Text("entity") : arguments.RequiredText("entity"),
            isFilter ? arguments.Text("documentType") : arguments.RequiredText("documentType"),
            arguments.Member("edition"));
        origins?.Add(document, action, attribute);
        return document;
    }
}
