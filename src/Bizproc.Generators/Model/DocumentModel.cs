using Bizproc.Protocol;

namespace Bizproc.Generators.Model;

/// <summary>A document type or a filter rule, as written: a kind, up to three raw parts, or an edition.</summary>
/// <param name="Kind">The name of a member of <c>DocumentKind</c>.</param>
/// <param name="Id">The number after the kind; 0 if there is none.</param>
/// <param name="Slot">The name under which each portal provides its own number.</param>
/// <param name="Module">First raw part.</param>
/// <param name="Entity">Second raw part.</param>
/// <param name="Type">Third raw part.</param>
/// <param name="Edition">The edition, in place of a document.</param>
internal sealed record DocumentModel(
    string? Kind = null,
    int Id = 0,
    string? Slot = null,
    string? Module = null,
    string? Entity = null,
    string? Type = null,
    EditionKind? Edition = null)
{
    /// <summary>The portal's name of the edition; <see langword="null"/> for none, or for a number that is not an edition.</summary>
    public string? EditionName => Edition switch
    {
        EditionKind.Box => DocumentFilter.Box,
        EditionKind.Cloud => DocumentFilter.Cloud,
        _ => null,
    };
}
