using Bizproc.Emulator.Applications;
using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Registry;
using Bizproc.Emulator.State;

namespace Bizproc.Emulator.Page;

/// <summary>From what a portal keeps to what its page shows.</summary>
internal static class PageBuilder
{
    public static PageView Build(PortalStore store) => new(
        PortalBuilder.Build(store),
        [.. store.Applications.Rows.Select(application => ApplicationOf(application, store))],
        DocumentBuilder.All,
        NotModelled.All);

    private static ApplicationView ApplicationOf(PortalApplication application, PortalStore store)
    {
        var rows = store.Registrations.Rows.Where(row => row.Application == application.Id).ToLookup(static row => row.Kind);
        GroupView[] groups =
        [
            GroupOf("Actions", rows[RegistrationKind.Activity], store),
            GroupOf("Automation rules", rows[RegistrationKind.Robot], store),
        ];
        string state = application.IsInstalled ? "installed" : "installation not finished: no events reach it";
        return new ApplicationView(
            application.Id,
            application.IsInstalled,
            $"{state}, version {application.Version}",
            [.. groups.Where(static group => group.Actions.Count > 0)]);
    }

    private static GroupView GroupOf(string title, IEnumerable<Registration> rows, PortalStore store) =>
        new(title, [.. rows.Select(row => ActionBuilder.Build(row, store))]);
}
