using System.Reflection;
using Bizproc.Emulator.Delivery.Lifecycle;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Applications;

namespace Bizproc.Emulator.Server;

/// <summary>
/// Serves the open pages of applications below <c>/emulator/pages/</c>, and the script that they load from the portal at <see cref="ScriptPath"/>.
/// </summary>
internal sealed class ApplicationPageEndpoint(PortalStore store)
{
    /// <summary>The path of the script, which is the same as on the real server of scripts.</summary>
    public const string ScriptPath = "/api/v1/";

    private const string Script = "text/javascript; charset=utf-8";

    private static readonly Lazy<byte[]> Bx24 = new(ReadScript);

    /// <summary>Answers with an open page, or with the data for its script.</summary>
    /// <param name="context">The request.</param>
    /// <param name="path">The path after <c>/emulator/pages/</c>: the page's <c>APP_SID</c>, followed by <c>/info</c> for the script's data.</param>
    public Task HandleAsync(HttpContext context, string path)
    {
        string[] parts = path.Split('/');
        bool isInfo = parts is [_, "info"];
        string? text = store.Read(state => state.Posts.Find(parts[0]) is { Kind: not ApplicationPostKind.Event } page ? Render(page, isInfo) : null);

        if (text is null)
        {
            string refusal = ResponseJsonWriter.Failure("PAGE_NOT_FOUND", "No page with this APP_SID is open");
            return HttpReplies.WriteAsync(context, StatusCodes.Status400BadRequest, HttpReplies.Json, refusal);
        }

        // The application's page has another origin. Its APP_SID is a secret between it and the portal.
        if (isInfo) context.Response.Headers.AccessControlAllowOrigin = "*";
        return HttpReplies.WriteAsync(context, StatusCodes.Status200OK, isInfo ? HttpReplies.Json : HttpReplies.Html, text);
    }

    public static Task ScriptAsync(HttpContext context) => HttpReplies.WriteAsync(context, StatusCodes.Status200OK, Script, Bx24.Value);

    private string Render(ApplicationPost page, bool isInfo) => isInfo ? PageHtmlWriter.Info(page, store.Identity.Domain) : PageHtmlWriter.Html(page);

    private static byte[] ReadScript()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("bx24.js")!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
