using Bizproc.Emulator.Delivery.Lifecycle;
using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Wording;
using Bizproc.Emulator.State.Applications;

namespace Bizproc.Emulator.Page.Timeline;

/// <summary>Describes an event or a page of an application in words.</summary>
internal static class PostBuilder
{
    public static PostView Build(ApplicationPost post) => new(
        post.Id,
        post.Application,
        post.Kind == ApplicationPostKind.SettingsPage ? post.Subject : null,
        TitleOf(post),
        OutcomeOf(post),
        post.Reply is { } reply && ReplyWords.IsFailure(reply),
        post.Reply is { } failed && ReplyWords.IsFailure(failed) ? ReplyAdvice.Write(post.Kind, failed) : null,
        post.Kind == ApplicationPostKind.Event ? null : $"/emulator/pages/{post.Id}",
        ValueFormatter.Pairs(post.Fields),
        ValueFormatter.Pairs(post.SetValues),
        InputValues.Build(post.SetValues));

    private static string TitleOf(ApplicationPost post) => post.Kind switch
    {
        ApplicationPostKind.InstallPage => $"Installation page of {post.Application}",
        ApplicationPostKind.SettingsPage => $"Settings page of {post.Subject}, {post.Application}",
        _ => $"{post.Subject} to {post.Application}",
    };

    private static string OutcomeOf(ApplicationPost post)
    {
        if (post.Reply is not { } reply) return $"On the way to {post.Url}";

        string finished = post.IsFinished ? "; it finished the installation" : "";
        string? reason = ReplyWords.IsFailure(reply) ? ReplyReason.Find(reply, PostSecrets.List(post)) : reply.Error;
        return reason is null ? $"{post.Url} {ReplyWords.Describe(reply)}{finished}" : $"{reason} ({post.Url} {ReplyWords.Describe(reply)}){finished}";
    }
}
