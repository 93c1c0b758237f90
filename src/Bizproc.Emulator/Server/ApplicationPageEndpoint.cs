using System.Reflection;
using Bizproc.Emulator.Applications;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Lifecycle;
using Bizproc.Emulator.State;

namespace Bizproc.Emulator.Hosting;

/// <summary>Pages of applications, below <c>/emulator/pages/</c>, and the script that they load from the portal, at <see cref="ScriptPath"/>.</summary>
internal sealed class ApplicationPageEndpoint(PortalStore store)
{
    /// <summary>Where the script is, as on the portal's own server of scripts.</summary>
    public const string ScriptPath = "/api/v1/";

    private const string Script = "text/javascript; charset=utf-8";

    private static readonly Lazy<byte[]> Bx24 = new(ReadScript);

    /// <summary>Answers for a page that is open: itself, or what its script asks.</summary>
    /// <param name="context">The request.</param>
    /// <param name="path">What follows <c>/emulator/pages/</c>: the page's <c>APP_SID</c>, and <c>/info</c> for the script.</param>
    public Task HandleAsync(HttpContext context, string path)
    {
        string[] parts = path.Split('/');
        bool isInfo = parts is [_, "info"];
        string? text;
        lock (store.Gate) text = store.Posts.Find(parts[0]) is { Kind: not ApplicationPostKind.Event } page ? TextOf(page, isInfo) : null;

        if (text is null)
        {
            string refusal = ResponseJsonWriter.Failure("PAGE_NOT_FOUND", "No page is open under this APP_SID");
            return HttpReplies.WriteAsync(context, StatusCodes.Status400BadRequest, HttpReplies.Json, refusal);
        }

        // The application's page is at an address of its own; its APP_SID is the secret between it and the portal.
        if (isInfo) context.Response.Headers.AccessControlAllowOrigin = "*";
        return HttpReplies.WriteAsync(context, StatusCodes.Status200OK, isInfo ? HttpReplies.Json : HttpReplies.Html, text);
    }

    /// <summary>Serves the script.</summary>
    public static Task ScriptAsync(HttpContext context) => HttpReplies.WriteAsync(context, StatusCodes.Status200OK, Script, Bx24.Value);

    private string TextOf(ApplicationPost page, bool isInfo) => isInfo ? PageHtmlWriter.Info(page, store.Identity.Domain) : PageHtmlWriter.Html(page);

    private static byte[] ReadScript()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("bx24.js")!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
