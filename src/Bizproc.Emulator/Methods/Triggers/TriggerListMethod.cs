using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Methods.Triggers;

/// <summary>The method <c>crm.automation.trigger.list</c>, which returns all triggers of the application at once (portal: 23).</summary>
internal sealed class TriggerListMethod() : TriggerMethod("list")
{
    protected override MethodResult Invoke(string application, Caller caller, PhpArray parameters, PortalState state)
    {
        var rows = new PhpArray();
        foreach (var trigger in state.Triggers.Rows)
        {
            if (trigger.Application == application) rows.Add(new PhpArray { ["NAME"] = new PhpString(trigger.Name), ["CODE"] = new PhpString(trigger.Code) });
        }

        return new MethodResult(rows);
    }
}
