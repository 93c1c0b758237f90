using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Triggers;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Triggers;

/// <summary>The method <c>crm.automation.trigger.add</c>, which also renames a trigger (portal: 23).</summary>
internal sealed class TriggerAddMethod() : TriggerMethod("add")
{
    protected override MethodResult Invoke(string application, Caller caller, PhpArray parameters, PortalState state)
    {
        var (code, refusal) = ReadCode(parameters);
        if (refusal is { } refused) return refused;

        var name = parameters["NAME"];
        if (name.IsEmpty) return TriggerAnswers.EmptyName;
        if (name is PhpArray) return EmulatorAnswers.NotModelled(Name, "a NAME that is not a text");

        state.Triggers.Set(new Trigger(application, code, name.ToText()));
        return MethodResult.True;
    }
}
