using Bizproc.Emulator.Http;
using Bizproc.Emulator.State.Applications;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Control;

/// <summary>Writes events and pages as JSON.</summary>
internal static class PostJsonWriter
{
    /// <summary>Writes all of them, the newest first.</summary>
    public static string Write(IEnumerable<ApplicationPost> posts)
    {
        var list = new PhpArray();
        foreach (var post in posts.Reverse()) list.Add(Describe(post));
        return PhpJsonWriter.Write(list);
    }

    public static string KindOf(ApplicationPostKind kind) => kind switch
    {
        ApplicationPostKind.InstallPage => "installPage",
        ApplicationPostKind.SettingsPage => "settingsPage",
        _ => "event",
    };

    private static PhpArray Describe(ApplicationPost post) => new()
    {
        ["id"] = new PhpString(post.Id),
        ["application"] = new PhpString(post.Application),
        ["kind"] = new PhpString(KindOf(post.Kind)),
        ["subject"] = new PhpString(post.Subject),
        ["url"] = new PhpString(post.Url),
        ["form"] = new PhpString(PhpFormWriter.Write(post.Fields)),
        ["handler"] = ReplyJsonWriter.Describe(post.Reply),
        ["finished"] = post.IsFinished ? PhpBoolean.True : PhpBoolean.False,
        ["values"] = post.SetValues,
    };
}
