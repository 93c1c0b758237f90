using Bizproc.Emulator.Applications;
using Bizproc.Emulator.State;
using Bizproc.Emulator.Values;
using Bizproc.Emulator.Workflow;

namespace Bizproc.Emulator.Lifecycle;

/// <summary>What a settings page sets: values of the action's own inputs; other ids are ignored (portal: 12).</summary>
internal static class SettingsValues
{
    /// <summary>The values set so far, and these.</summary>
    public static PhpArray Set(ApplicationPost page, PhpArray values, PortalStore store)
    {
        var all = new PhpArray();
        foreach (var (key, value) in page.SetValues) all[key] = value;
        if (store.Registrations.Find(page.Application, page.Subject) is not { } action) return all;

        foreach (var property in PropertyDefinition.ReadInputs(action))
        {
            if (values.Contains(property.Key)) all[property.Key] = values[property.Key];
        }

        return all;
    }
}
