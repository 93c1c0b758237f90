using Bizproc.Values;

namespace Bizproc;

/// <summary>The id of a document: module, class and number.</summary>
/// <param name="Module">The module, such as <c>crm</c>.</param>
/// <param name="Entity">The PHP class on the portal, such as <c>CCrmDocumentDeal</c>.</param>
/// <param name="Id">The id, such as <c>DEAL_7</c>, <c>DYNAMIC_128_7</c>, or only a number.</param>
public sealed record DocumentId(string Module, string Entity, string Id)
{
    /// <summary>The kind of the document; <see langword="null"/> if <see cref="DocumentKind"/> has no member for it.</summary>
    public DocumentKind? Kind => DocumentParts.FindKind(Module, Entity);

    /// <summary>The number of the document, as methods of the CRM and others use it: 7 for <c>DEAL_7</c>.</summary>
    public int? Number => DocumentParts.NumberBehind(Id, '_');

    /// <summary>The number of the smart process to which the document belongs: 128 for <c>DYNAMIC_128_7</c>.</summary>
    public int? SmartProcess =>
        Kind == DocumentKind.SmartProcess && Id.LastIndexOf('_') is var end and > 0 ? DocumentParts.NumberBehind(Id[..end], '_') : null;

    /// <summary>Returns a text such as <c>crm/CCrmDocumentDeal/DEAL_7</c>.</summary>
    public override string ToString() => $"{Module}/{Entity}/{Id}";
}
