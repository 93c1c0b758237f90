using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Triggers;

/// <summary>A method of <c>crm.automation.trigger</c> (portal: 23). As with other methods of the CRM, the emulator does not check the scope <c>crm</c>.</summary>
internal abstract class TriggerMethod(string verb) : PortalMethod("crm.automation.trigger." + verb, scope: null)
{
    public sealed override MethodResult Invoke(Caller caller, PhpArray parameters, PortalState state)
    {
        if (!caller.IsAdministrator) return TriggerAnswers.AdministratorRequired;

        return caller.Application is { } application ? Invoke(application, caller, parameters, state) : GeneralAnswers.ApplicationContextRequired;
    }

    /// <summary>Runs the method for an administrator of an application.</summary>
    protected abstract MethodResult Invoke(string application, Caller caller, PhpArray parameters, PortalState state);

    /// <summary>Reads the code of a call.</summary>
    protected static (string Code, PortalError? Refusal) ReadCode(PhpArray parameters)
    {
        var code = parameters["CODE"];
        if (code.IsEmpty) return ("", TriggerAnswers.EmptyCode);

        return code is not PhpArray && TriggerCode.Matches(code.ToText()) ? (code.ToText(), null) : ("", TriggerAnswers.WrongCode);
    }
}
