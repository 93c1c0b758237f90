using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Registry;
using Bizproc.Emulator.State;

namespace Bizproc.Emulator.Page;

/// <summary>From what a portal keeps to what its page shows.</summary>
internal static class PageBuilder
{
    public static PageView Of(PortalStore store) => new(
        PortalBuilder.Of(store),
        [.. store.Applications.Rows.Select(application => ApplicationOf(application.Id, application.IsInstalled, application.Version, store))],
        DocumentBuilder.All,
        NotModelled.All);

    private static ApplicationView ApplicationOf(string id, bool isInstalled, int version, PortalStore store)
    {
        var rows = store.Registrations.Rows.Where(row => row.Application == id).ToLookup(static row => row.Kind);
        GroupView[] groups = [GroupOf("Actions", rows[RegistrationKind.Activity], store), GroupOf("Automation rules", rows[RegistrationKind.Robot], store)];
        string state = isInstalled ? "installed" : "installation not finished: no events reach it";
        return new ApplicationView(id, isInstalled, $"{state}, version {version}", [.. groups.Where(static group => group.Actions.Count > 0)]);
    }

    private static GroupView GroupOf(string title, IEnumerable<Registration> rows, PortalStore store) =>
        new(title, [.. rows.Select(row => ActionBuilder.Of(row, store))]);
}
