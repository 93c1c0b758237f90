using System.Text.Json;
using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.State.Flows;

namespace Bizproc.Emulator.Page.Timeline;

/// <summary>Describes a workflow in one line.</summary>
internal static class FlowBuilder
{
    public static FlowView Build(FlowInstance flow) => new(
        flow.Id,
        flow.Template.Name,
        flow.Document.Id[^1],
        JsonNamingPolicy.CamelCase.ConvertName(flow.State.ToString()),
        flow.Failure ?? flow.Status,
        RunBuilder.Moment(flow.Started));
}
