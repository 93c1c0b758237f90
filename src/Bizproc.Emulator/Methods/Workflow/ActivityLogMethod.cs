using Bizproc.Emulator.Access;
using Bizproc.Emulator.State;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Calls.Workflow;

/// <summary><c>bizproc.activity.log</c>: a line in the workflow's log, which leaves the step open (portal: 11.3).</summary>
internal sealed class ActivityLogMethod() : PortalMethod("bizproc.activity.log", AccessGrant.Bizproc)
{
    public override MethodResult Invoke(Caller caller, PhpArray parameters, PortalStore store)
    {
        parameters = KeyCase.UpperTop(parameters);
        if (StepAccess.ReadToken(parameters, store) is not { } token) return GeneralAnswers.AccessDenied;
        if (parameters["LOG_MESSAGE"].IsEmpty) return WorkflowAnswers.EmptyLogMessage;
        if (StepAccess.FindOpen(token, store) is not { } step) return WorkflowAnswers.NotFound;

        step.WriteLog(parameters["LOG_MESSAGE"].ToText(), store.Clock.GetUtcNow());
        store.Weigh(step);
        return MethodResult.True;
    }
}
