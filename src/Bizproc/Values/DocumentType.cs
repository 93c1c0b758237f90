using Bizproc.Protocol;

namespace Bizproc;

/// <summary>The type of a document: module, class and type (portal: 4.5).</summary>
/// <param name="Module">Such as <c>crm</c>.</param>
/// <param name="Entity">A class of the portal, such as <c>CCrmDocumentDeal</c>.</param>
/// <param name="Type">Such as <c>DEAL</c>, <c>DYNAMIC_128</c> or <c>iblock_164</c>.</param>
public sealed record DocumentType(string Module, string Entity, string Type)
{
    /// <summary>What kind of document it is; <see langword="null"/> for one that no member of <see cref="DocumentKind"/> names.</summary>
    public DocumentKind? Kind => DocumentParts.KindOf(Module, Entity);

    /// <summary>The number of the smart process, list or drive; <see langword="null"/> where the kind has none.</summary>
    public int? Number => DocumentTypes.OfClass(Module, Entity).Any(static known => known.HasNumber) ? DocumentParts.NumberBehind(Type, '_') : null;

    /// <summary>Such as <c>crm/CCrmDocumentDeal/DEAL</c>.</summary>
    public override string ToString() => $"{Module}/{Entity}/{Type}";
}
