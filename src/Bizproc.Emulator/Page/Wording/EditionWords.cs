using Bizproc.Protocol;

namespace Bizproc.Emulator.Page.Wording;

/// <summary>Describes editions in words (portal: 4.6).</summary>
internal static class EditionWords
{
    /// <summary>Gets the portal's own name of an edition.</summary>
    public static string GetId(PortalEdition edition) => edition == PortalEdition.Box ? DocumentFilter.Box : DocumentFilter.Cloud;

    /// <summary>Gets "in the cloud" or "on-premise".</summary>
    public static string Describe(string edition) => edition == DocumentFilter.Box ? "on-premise" : "in the cloud";
}
