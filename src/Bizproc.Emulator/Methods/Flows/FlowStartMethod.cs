using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Flows;

/// <summary>The method <c>bizproc.workflow.start</c>, which returns the id of the workflow (portal: 24.2).</summary>
internal sealed class FlowStartMethod() : PortalMethod("bizproc.workflow.start", AccessGrant.Bizproc)
{
    public override MethodResult Invoke(Caller caller, PhpArray parameters, PortalState state)
    {
        parameters = KeyCase.UpperTop(parameters);
        if (parameters["TEMPLATE_ID"].IsEmpty) return InstanceAnswers.EmptyTemplate;
        if (state.Templates.Find(parameters["TEMPLATE_ID"].ToInteger()) is not { } template) return InstanceAnswers.TemplateNotFound;

        var (document, refusal) = StartedDocument.Find(parameters["DOCUMENT_ID"], template, state);
        if (document is null) return refusal;
        // The portal makes this check last (portal: 24.2).
        if (!caller.IsAdministrator) return GeneralAnswers.AccessDenied;

        var flow = state.Engine!.Start(template, document, parameters["PARAMETERS"] as PhpArray ?? [], caller.User, state);
        return new MethodResult(new PhpString(flow.Id));
    }
}
