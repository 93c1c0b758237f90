using System.Globalization;
using Bizproc.Emulator.Methods.Rows;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Flows;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Flows;

/// <summary>The method <c>bizproc.workflow.instances</c>, which lists the workflows that run (portal: 24.2). It has an older name.</summary>
internal sealed class FlowListMethod(string name) : PortalMethod(name, AccessGrant.Bizproc)
{
    public const string Current = "bizproc.workflow.instances";
    public const string Older = "bizproc.workflow.instance.list";

    private static readonly FieldQuery Query = new(
        ["ID", "MODIFIED", "OWNED_UNTIL", "MODULE_ID", "ENTITY", "DOCUMENT_ID", "STARTED", "STARTED_BY", "TEMPLATE_ID"], ["ID", "MODIFIED", "OWNED_UNTIL"]);

    public override MethodResult Invoke(Caller caller, PhpArray parameters, PortalState state)
    {
        if (!caller.IsAdministrator) return GeneralAnswers.AccessDenied;

        state.PassTime(state.Clock.GetUtcNow());
        var running = state.Flows.Rows.Where(static flow => flow.State == EmulatedWorkflowState.Running);
        return Query.Run(running.Select(Describe), KeyCase.UpperTop(parameters), "MODIFIED", isDescending: true);
    }

    private static PhpArray Describe(FlowInstance flow) => new()
    {
        ["ID"] = new PhpString(flow.Id),
        ["MODIFIED"] = Time(flow.Modified),
        ["OWNED_UNTIL"] = PhpNull.Value,
        ["MODULE_ID"] = new PhpString(flow.Document.Id[0]),
        ["ENTITY"] = new PhpString(flow.Document.Id[1]),
        ["DOCUMENT_ID"] = new PhpString(flow.Document.Id[2]),
        ["STARTED"] = Time(flow.Started),
        ["STARTED_BY"] = new PhpString(flow.User.ToString(CultureInfo.InvariantCulture)),
        ["TEMPLATE_ID"] = new PhpString(flow.Template.Id.ToString(CultureInfo.InvariantCulture)),
    };

    private static PhpString Time(DateTimeOffset time) => new(time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
}
