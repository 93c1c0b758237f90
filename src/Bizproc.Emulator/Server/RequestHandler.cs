using Bizproc.Emulator.Http;

namespace Bizproc.Emulator.Server;

/// <summary>Routes each request by the beginning of its path.</summary>
internal sealed class RequestHandler(RestEndpoint rest, OAuthEndpoint oauth, ControlEndpoint control, ApplicationPageEndpoint pages)
{
    private const string RestPath = "/rest/";
    private const string PagesPath = "/emulator/pages/";
    private const string ControlPath = "/emulator/";

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            await RouteAsync(context, context.Request.Path.Value ?? "").ConfigureAwait(false);
        }
        catch (RequestTooLargeException tooLarge)
        {
            string json = ResponseJsonWriter.Failure("REQUEST_TOO_LARGE", tooLarge.Message);
            await HttpReplies.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, HttpReplies.Json, json).ConfigureAwait(false);
        }
    }

    private Task RouteAsync(HttpContext context, string path)
    {
        bool isRest = path.StartsWith(RestPath, StringComparison.Ordinal);
        bool isOAuth = path is "/oauth/token" or "/oauth/token/";
        if ((isRest || isOAuth) && ForeignPage.IsCalling(context.Request)) return ForeignPage.RefuseAsync(context);
        if (isRest) return rest.HandleAsync(context, path[RestPath.Length..]);
        if (isOAuth) return oauth.HandleAsync(context);

        if (path.StartsWith(PagesPath, StringComparison.Ordinal)) return pages.HandleAsync(context, path[PagesPath.Length..]);
        if (path.StartsWith(ControlPath, StringComparison.Ordinal)) return control.HandleAsync(context, path[ControlPath.Length..]);

        if (path.StartsWith(PageEndpoint.FilesPath, StringComparison.Ordinal)) return PageEndpoint.HandleAsync(context, path[PageEndpoint.FilesPath.Length..]);

        return path switch
        {
            ApplicationPageEndpoint.ScriptPath => ApplicationPageEndpoint.ScriptAsync(context),
            "" or "/" => PageEndpoint.HandleAsync(context),
            _ => HttpReplies.WriteAsync(context, StatusCodes.Status404NotFound, HttpReplies.Text, "This is an emulated portal. Send calls to /rest/{method}, and see / for its page.\n"),
        };
    }
}
