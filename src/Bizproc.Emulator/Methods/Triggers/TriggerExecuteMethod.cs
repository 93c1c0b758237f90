using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Triggers;

/// <summary>
/// The method <c>crm.automation.trigger.execute</c>. It succeeds even if there is no such item, or if no stage is linked to the trigger (portal: 23).
/// </summary>
internal sealed class TriggerExecuteMethod() : TriggerMethod("execute")
{
    protected override MethodResult Invoke(string application, Caller caller, PhpArray parameters, PortalState state)
    {
        var (code, refusal) = ReadCode(parameters);
        if (refusal is { } refused) return refused;
        if (!state.Triggers.Has(application, code)) return TriggerAnswers.NotRegistered(code);

        long type = parameters["OWNER_TYPE_ID"].ToInteger();
        if (!CrmOwnerTypes.IsKnown(type)) return TriggerAnswers.WrongOwnerType;

        long owner = parameters["OWNER_ID"].ToInteger();
        if (owner <= 0) return TriggerAnswers.WrongOwner;

        state.Triggers.Note(new ExecutedTrigger(application, code, type, owner, caller.User, state.Clock.GetUtcNow()));
        return MethodResult.True;
    }
}
