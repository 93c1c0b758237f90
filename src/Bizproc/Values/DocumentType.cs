using Bizproc.Protocol;
using Bizproc.Values;

namespace Bizproc;

/// <summary>The type of a document: module, class and type.</summary>
/// <param name="Module">The module, such as <c>crm</c>.</param>
/// <param name="Entity">The PHP class on the portal, such as <c>CCrmDocumentDeal</c>.</param>
/// <param name="Type">The type, such as <c>DEAL</c>, <c>DYNAMIC_128</c> or <c>iblock_164</c>.</param>
public sealed record DocumentType(string Module, string Entity, string Type)
{
    /// <summary>The kind of the document; <see langword="null"/> if <see cref="DocumentKind"/> has no member for it.</summary>
    public DocumentKind? Kind => DocumentParts.FindKind(Module, Entity);

    /// <summary>The number of the smart process, list or drive; <see langword="null"/> if the kind has no numbers.</summary>
    public int? Number => DocumentTypes.FindByClass(Module, Entity).Any(static known => known.HasNumber) ? DocumentParts.NumberBehind(Type, '_') : null;

    /// <summary>Returns a text such as <c>crm/CCrmDocumentDeal/DEAL</c>.</summary>
    public override string ToString() => $"{Module}/{Entity}/{Type}";
}
