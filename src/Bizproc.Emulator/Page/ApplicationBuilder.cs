using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Applications;

namespace Bizproc.Emulator.Page;

/// <summary>Describes an application: the state of its installation, and the next step if something is missing.</summary>
internal static class ApplicationBuilder
{
    private const string First = "app.1";
    private const string Second = "app.2";

    public static ApplicationView Build(PortalApplication application, IReadOnlyList<GroupView> groups, PortalState state)
    {
        string installation = application.IsInstalled ? "installed" : "installation not finished";
        return new ApplicationView(
            application.Id,
            application.IsInstalled,
            $"{installation}, version {application.Version}",
            DescribeNextStep(application, groups),
            application.IsInstalled ? null : FindPage(application, state),
            groups);
    }

    private static string? DescribeNextStep(PortalApplication application, IReadOnlyList<GroupView> groups) => application switch
    {
        { IsInstalled: false, HasPage: true } =>
            "It receives no events until its installation page reports that it is finished, with BX24.installFinish(). This needs a browser: open the page here. Its actions run already.",
        { IsInstalled: false } => "It receives no events until its installation is finished. Its actions run already.",
        { Id: First } when groups.Count == 0 => "The application of the token admin. It has registered nothing yet.",
        { Id: Second } when groups.Count == 0 =>
            "A second application, for tests in which two applications are on one portal. Its token is admin@app.2. It has registered nothing, and you can ignore it.",
        _ when groups.Count == 0 => "It has registered nothing yet.",
        _ => null,
    };

    private static string? FindPage(PortalApplication application, PortalState state)
    {
        var page = state.Posts.Rows.LastOrDefault(post => post.Kind == ApplicationPostKind.InstallPage && post.Application == application.Id);
        return page is null ? null : $"/emulator/pages/{page.Id}";
    }
}
