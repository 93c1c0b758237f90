using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Flows;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Flows;

/// <summary>A method that stops a workflow (portal: 24.2).</summary>
internal abstract class FlowStopMethod(string verb) : PortalMethod("bizproc.workflow." + verb, AccessGrant.Bizproc)
{
    public sealed override MethodResult Invoke(Caller caller, PhpArray parameters, PortalState state)
    {
        if (!caller.IsAdministrator) return GeneralAnswers.AccessDenied;

        parameters = KeyCase.UpperTop(parameters);
        if (parameters["ID"].IsEmpty) return InstanceAnswers.EmptyId;
        if (state.Flows.Find(parameters["ID"].ToText()) is not { State: EmulatedWorkflowState.Running } flow) return InstanceAnswers.NotFound;

        Stop(flow, parameters, state);
        return MethodResult.True;
    }

    protected abstract void Stop(FlowInstance flow, PhpArray parameters, PortalState state);
}

/// <summary>The method <c>bizproc.workflow.terminate</c>, after which the log of the workflow can still be read.</summary>
internal sealed class FlowTerminateMethod() : FlowStopMethod("terminate")
{
    protected override void Stop(FlowInstance flow, PhpArray parameters, PortalState state) => state.Engine!.Stop(flow, parameters["STATUS"].ToText(), state);
}

/// <summary>The method <c>bizproc.workflow.kill</c>, after which nothing of the workflow is left.</summary>
internal sealed class FlowKillMethod() : FlowStopMethod("kill")
{
    protected override void Stop(FlowInstance flow, PhpArray parameters, PortalState state)
    {
        state.Engine!.Stop(flow, "", state);
        state.Flows.Remove(flow);
    }
}
