using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Applications;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Delivery.Lifecycle;

/// <summary>Collects the values that a settings page sets. Only the action's own inputs count; other ids are ignored (portal: 12).</summary>
internal static class SettingsValues
{
    /// <summary>Gets the values that were set so far, together with new ones.</summary>
    public static PhpArray Set(ApplicationPost page, PhpArray values, PortalState state)
    {
        var all = new PhpArray();
        foreach (var (key, value) in page.SetValues) all[key] = value;
        if (state.Registrations.Find(page.Application, page.Subject) is not { } action) return all;

        foreach (var property in PropertyDefinition.ReadInputs(action))
        {
            if (values.Contains(property.Key)) all[property.Key] = values[property.Key];
        }

        return all;
    }
}
