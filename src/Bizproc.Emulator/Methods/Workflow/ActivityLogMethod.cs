using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Workflow;

/// <summary>The method <c>bizproc.activity.log</c>, which writes a line into the workflow's log and leaves the step open (portal: 11.3).</summary>
internal sealed class ActivityLogMethod() : PortalMethod("bizproc.activity.log", AccessGrant.Bizproc)
{
    public override MethodResult Invoke(Caller caller, PhpArray parameters, PortalState state)
    {
        parameters = KeyCase.UpperTop(parameters);
        if (StepAccess.ReadToken(parameters, state) is not { } token) return GeneralAnswers.AccessDenied;
        if (parameters["LOG_MESSAGE"].IsEmpty) return WorkflowAnswers.EmptyLogMessage;
        if (StepAccess.FindOpen(token, state) is not { } step) return WorkflowAnswers.NotFound;

        step.WriteLog(parameters["LOG_MESSAGE"].ToText(), state.Clock.GetUtcNow());
        state.Weigh(step);
        return MethodResult.True;
    }
}
