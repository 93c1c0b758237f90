using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Triggers;

/// <summary>The method <c>crm.automation.trigger.delete</c> (portal: 23).</summary>
internal sealed class TriggerDeleteMethod() : TriggerMethod("delete")
{
    protected override MethodResult Invoke(string application, Caller caller, PhpArray parameters, PortalState state)
    {
        var (code, refusal) = ReadCode(parameters);
        if (refusal is { } refused) return refused;
        if (!state.Triggers.Has(application, code)) return TriggerAnswers.NotFound;

        state.Triggers.Remove(application, code);
        return MethodResult.True;
    }
}
