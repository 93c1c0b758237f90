using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Words;
using Bizproc.Emulator.Workflow;

namespace Bizproc.Emulator.Page.Stories;

/// <summary>What the handler answered to the form; nothing in it counts (portal: 10.1).</summary>
internal static class ReplyEntry
{
    public static EntryView Build(Run run, HandlerReply reply) => new(
        RunBuilder.Moment(run.Started + reply.Took),
        ReplyWords.IsFailure(reply) ? EntryKind.Failed : EntryKind.Received,
        $"The handler {ReplyWords.Describe(reply)}",
        reply.Error ?? (ReplyWords.IsFailure(reply) ? "Whether a portal minds the status is not established." : null),
        Pairs: [],
        string.IsNullOrEmpty(reply.Body) ? [] : [new PairView("The body, which the portal does not use", ValueFormatter.Cut(reply.Body))]);
}
