using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Wording;
using Bizproc.Emulator.State.Workflow;

namespace Bizproc.Emulator.Page.Timeline;

/// <summary>Builds the entry of the handler's answer to the form. The portal ignores its content (portal: 10.1).</summary>
internal static class ReplyEntry
{
    public static EntryView Build(Run run, HandlerReply reply) => new(
        RunBuilder.Moment(run.Started + reply.Took),
        ReplyWords.IsFailure(reply) ? EntryKind.Failed : EntryKind.Received,
        TitleOf(run, reply),
        ReplyWords.IsFailure(reply) ? "It is not established whether a portal uses the status." : reply.Error,
        Pairs: [],
        string.IsNullOrEmpty(reply.Body) ? [] : [new PairView("The body, which the portal ignores", ValueFormatter.Cut(reply.Body))]);

    private static string TitleOf(Run run, HandlerReply reply)
    {
        string title = $"The handler {ReplyWords.Describe(reply)}";
        return ReplyWords.IsFailure(reply) && ReplyReason.Find(reply, run.Secrets) is { } reason ? $"{title}: {reason}" : title;
    }
}
