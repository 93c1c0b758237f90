using Bizproc.Emulator.Applications;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Control;

/// <summary>Writes events and pages as JSON.</summary>
internal static class PostText
{
    /// <summary>Writes all of them, the newest first.</summary>
    public static string OfAll(IEnumerable<ApplicationPost> posts)
    {
        var list = new PhpArray();
        foreach (var post in posts.Reverse()) list.Add(Of(post));
        return JsonText.Of(list);
    }

    private static PhpArray Of(ApplicationPost post) => new()
    {
        ["id"] = new PhpString(post.Id),
        ["application"] = new PhpString(post.Application),
        ["kind"] = new PhpString(post.Kind switch { PostKind.InstallPage => "installPage", PostKind.SettingsPage => "settingsPage", _ => "event" }),
        ["subject"] = new PhpString(post.Subject),
        ["url"] = new PhpString(post.Url),
        ["form"] = new PhpString(FormText.Of(post.Fields)),
        ["handler"] = ReplyText.Of(post.Reply),
        ["finished"] = post.IsFinished ? PhpBoolean.True : PhpBoolean.False,
        ["values"] = post.SetValues,
    };
}
