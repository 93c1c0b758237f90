using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Workflow;

/// <summary>
/// The method <c>bizproc.event.send</c>, which is a handler's answer. The portal does not report whether a step received it (portal: 11.2).
/// </summary>
internal sealed class EventSendMethod() : PortalMethod("bizproc.event.send", AccessGrant.Bizproc)
{
    public override MethodResult Invoke(Caller caller, PhpArray parameters, PortalState state)
    {
        parameters = KeyCase.UpperTop(parameters);
        if (StepAccess.ReadToken(parameters, state) is not { } token) return GeneralAnswers.AccessDenied;

        var now = state.Clock.GetUtcNow();
        var step = state.Steps.Find(token, now);
        bool isOpen = step is { State: StepState.Waiting };
        var dates = new PortalDates(state.Settings.DateFormat);
        if (isOpen) step!.Answer(parameters["RETURN_VALUES"] as PhpArray, parameters["LOG_MESSAGE"], state.Registrations, dates, now);
        else step?.AnswerLate(now);
        if (step is not null) state.Weigh(step);

        return !isOpen && state.Settings.DeliversAtOnce ? WorkflowAnswers.NotFound : MethodResult.True;
    }
}
