namespace Bizproc.Emulator.Page.Views;

/// <summary>All that the page shows but the runs, with every word in its place: the page's script knows no rule of the portal.</summary>
internal sealed record PageView(
    PortalView Portal,
    IReadOnlyList<ApplicationView> Applications,
    IReadOnlyList<DocumentView> Documents,
    IReadOnlyList<string> NotModelled);
