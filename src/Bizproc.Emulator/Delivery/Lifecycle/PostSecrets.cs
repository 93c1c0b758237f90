using Bizproc.Emulator.State.Applications;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Delivery.Lifecycle;

/// <summary>Finds the tokens in a form for an application, which no message may contain.</summary>
internal static class PostSecrets
{
    private static readonly string[] OfPages = ["AUTH_ID", "REFRESH_ID", "APPLICATION_TOKEN"];

    public static IReadOnlyList<string> List(ApplicationPost post)
    {
        var page = OfPages.Select(name => post.Fields[name].ToText()).Where(static token => token.Length > 0);
        return [post.Id, .. page, .. AuthBlock.ListTokens(post.Fields["auth"] as PhpArray ?? [])];
    }
}
