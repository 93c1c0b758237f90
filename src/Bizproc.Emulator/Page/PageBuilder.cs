using Bizproc.Emulator.Faults;
using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Applications;
using Bizproc.Emulator.State.Registry;

namespace Bizproc.Emulator.Page;

/// <summary>Builds the view of a portal's state for the page.</summary>
internal static class PageBuilder
{
    public static PageView Build(PortalState state, IReadOnlyList<WaitingFault> faults) => new(
        PortalBuilder.Build(state),
        FaultBuilder.Build(faults),
        [.. state.Applications.Rows.Select(application => ApplicationOf(application, state))],
        DocumentBuilder.All,
        NotModelled.All);

    private static ApplicationView ApplicationOf(PortalApplication application, PortalState state)
    {
        var rows = state.Registrations.Rows.Where(row => row.Application == application.Id).ToLookup(static row => row.Kind);
        GroupView[] groups =
        [
            GroupOf("Actions", rows[RegistrationKind.Activity], state),
            GroupOf("Automation rules", rows[RegistrationKind.Robot], state),
        ];
        return ApplicationBuilder.Build(application, [.. groups.Where(static group => group.Actions.Count > 0)], state);
    }

    private static GroupView GroupOf(string title, IEnumerable<Registration> rows, PortalState state) =>
        new(title, [.. rows.Select(row => ActionBuilder.Build(row, state))]);
}
