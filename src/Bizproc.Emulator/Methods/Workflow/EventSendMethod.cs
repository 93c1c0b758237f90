using Bizproc.Emulator.Access;
using Bizproc.Emulator.State;
using Bizproc.Emulator.Values;
using Bizproc.Emulator.Workflow;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Calls.Workflow;

/// <summary><c>bizproc.event.send</c>: the answer of a handler. Whether anything received it, the portal does not say (portal: 11.2).</summary>
internal sealed class EventSendMethod() : PortalMethod("bizproc.event.send", AccessGrant.Bizproc)
{
    public override MethodResult Invoke(Caller caller, PhpArray parameters, PortalStore store)
    {
        parameters = KeyCase.UpperTop(parameters);
        if (StepAccess.ReadToken(parameters, store) is not { } token) return GeneralAnswers.AccessDenied;

        var now = store.Clock.GetUtcNow();
        var step = store.Steps.Find(token, now);
        bool isOpen = step is { State: StepState.Waiting };
        if (isOpen) step!.Answer(parameters["RETURN_VALUES"] as PhpArray, parameters["LOG_MESSAGE"], new PortalDates(store.Settings.DateFormat), now);
        else step?.AnswerLate(now);
        if (step is not null) store.Weigh(step);

        return !isOpen && store.Settings.DeliversAtOnce ? WorkflowAnswers.NotFound : MethodResult.True;
    }
}
