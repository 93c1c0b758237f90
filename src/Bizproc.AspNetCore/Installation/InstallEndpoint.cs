using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc;

/// <summary>Takes what portals post in the application's life, at one address for the page and the events (portal: 8.2).</summary>
/// <param name="page">What a browser sees of an installation.</param>
/// <param name="services">The application's services.</param>
internal sealed class InstallEndpoint(Func<InstallationResult, IResult> page, IServiceProvider services)
{
    private const int MostOfText = 128;

    private readonly Installer _installer = services.GetRequiredService<Installer>();
    private readonly FormLimits _limits = services.GetRequiredService<IOptions<BizprocOptions>>().Value.Calls.Limits;
    private readonly IHostApplicationLifetime _lifetime = services.GetRequiredService<IHostApplicationLifetime>();
    private readonly ILogger<InstallEndpoint> _logger = services.GetRequiredService<ILogger<InstallEndpoint>>();

    /// <summary>Answers one request.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        PortalPost? post = null;
        try
        {
            post = await ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);

            // Whoever posted may hang up; what was begun is finished all the same.
            var result = await WorkAsync(post, PathOf(context), _lifetime.ApplicationStopping).ConfigureAwait(false);
            if (post.Kind == PostKind.Page) await page(result!).ExecuteAsync(context).ConfigureAwait(false);
        }
        catch (PostRefusedException refusal)
        {
            _logger.PostRefused(post?.ToString() ?? "unread", Secrets.None.Clean(post?.MemberId ?? "", MostOfText), refusal.Message);
            await PlainText.WriteAsync(context, refusal.Status, refusal.Message).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_lifetime.ApplicationStopping.IsCancellationRequested)
        {
            await PlainText.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "The application is being restarted").ConfigureAwait(false);
        }
    }

    private async Task<PortalPost> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!FormBody.IsForm(request)) throw Malformed();

        byte[] body = await FormBody.ReadAsync(request, _limits.MaxBody, cancellationToken).ConfigureAwait(false) ?? throw TooLarge();
        return FormReader.TryRead(body, _limits, out var form) switch
        {
            FormFault.None => PortalPostReader.Read(FormValue.Of(form)) ?? throw Malformed(),
            FormFault.TooLong or FormFault.ValueTooLong => throw TooLarge(),
            _ => throw Malformed(),
        };
    }

    private async Task<InstallationResult?> WorkAsync(PortalPost post, string path, CancellationToken cancellationToken)
    {
        if (post.Kind == PostKind.Uninstalled)
        {
            await _installer.UninstallAsync(post, cancellationToken).ConfigureAwait(false);
            return null;
        }

        return post.Kind == PostKind.Updated
            ? await _installer.UpdateAsync(post, path, cancellationToken).ConfigureAwait(false)
            : await _installer.InstallAsync(post, path, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The path at which events are to come: that of the route, whatever group it is in, as what is in front of it belongs to the public URL.</summary>
    private static string PathOf(HttpContext context)
    {
        var route = (RouteEndpoint)context.GetEndpoint()!;
        return route.Metadata.GetMetadata<BizprocEndpoint>()?.BelowPublicUrl ?? route.RoutePattern.RawText!;
    }

    private static PostRefusedException Malformed() => new(StatusCodes.Status400BadRequest, "This is no installation and no event of a portal");

    private static PostRefusedException TooLarge() => new(StatusCodes.Status413PayloadTooLarge, "The form is too large");
}
