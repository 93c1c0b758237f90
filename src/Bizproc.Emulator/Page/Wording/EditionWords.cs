using Bizproc.Protocol;

namespace Bizproc.Emulator.Page.Words;

/// <summary>Editions in words (portal: 4.6).</summary>
internal static class EditionWords
{
    /// <summary>The portal's own name of an edition.</summary>
    public static string IdOf(PortalEdition edition) => edition == PortalEdition.Box ? DocumentFilter.Box : DocumentFilter.Cloud;

    /// <summary>"in the cloud", "on-premise".</summary>
    public static string Describe(string edition) => edition == DocumentFilter.Box ? "on-premise" : "in the cloud";
}
