using Bizproc.Protocol;

namespace Bizproc;

/// <summary>A document: module, class and id (portal: 10.1).</summary>
/// <param name="Module">Such as <c>crm</c>.</param>
/// <param name="Entity">A class of the portal, such as <c>CCrmDocumentDeal</c>.</param>
/// <param name="Id">Such as <c>DEAL_7</c>, <c>DYNAMIC_128_7</c>, or a number alone.</param>
public sealed record DocumentId(string Module, string Entity, string Id)
{
    /// <summary>What kind of document it is; <see langword="null"/> for one that no member of <see cref="DocumentKind"/> names.</summary>
    public DocumentKind? Kind => DocumentParts.KindOf(Module, Entity);

    /// <summary>The document's own number, as the methods of the CRM and others take it: 7 of <c>DEAL_7</c>.</summary>
    public int? Number => DocumentParts.NumberBehind(Id, '_');

    /// <summary>The number of the smart process whose item it is: 128 of <c>DYNAMIC_128_7</c>.</summary>
    public int? SmartProcess =>
        Kind == DocumentKind.SmartProcess && Id.LastIndexOf('_') is var end and > 0 ? DocumentParts.NumberBehind(Id[..end], '_') : null;

    /// <summary>Such as <c>crm/CCrmDocumentDeal/DEAL_7</c>.</summary>
    public override string ToString() => $"{Module}/{Entity}/{Id}";
}
