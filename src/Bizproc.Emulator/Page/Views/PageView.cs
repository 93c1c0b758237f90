namespace Bizproc.Emulator.Page.Views;

/// <summary>The data of the page, except for the runs. It holds finished texts, so that the page's script needs no rule of the portal.</summary>
internal sealed record PageView(
    PortalView Portal,
    IReadOnlyList<ApplicationView> Applications,
    IReadOnlyList<DocumentView> Documents,
    IReadOnlyList<string> NotModelled);
