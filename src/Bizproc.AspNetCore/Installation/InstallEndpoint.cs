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
    private const string NotKept = "The application cannot keep anything at this time, so that this is not finished: open it again in a minute";

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
            post = await ReadAsync(context).ConfigureAwait(false);
            if (post is null)
            {
                await RefusalResponse.WriteAsync(context, CallRefusal.Broken).ConfigureAwait(false);
                return;
            }

            // Whoever posted may hang up; what was begun is finished all the same.
            var result = await WorkAsync(post, PathOf(context), _lifetime.ApplicationStopping).ConfigureAwait(false);
            if (post.Kind == PortalPostKind.Page) await page(result!).ExecuteAsync(context).ConfigureAwait(false);
        }
        catch (PostRefusedException refusal)
        {
            _logger.PostRefused(post?.ToString() ?? "unread", SecretRedactor.None.Clean(post?.MemberId ?? "", MostOfText), refusal.Message);
            await RefusalResponse.WriteAsync(context, refusal.Status, refusal.Message).ConfigureAwait(false);
        }
        catch (PortalStoreException)
        {
            await RefusalResponse.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, NotKept).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_lifetime.ApplicationStopping.IsCancellationRequested)
        {
            await RefusalResponse.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "The application is being restarted").ConfigureAwait(false);
        }
    }

    /// <summary>Reads a post; <see langword="null"/> if it did not arrive.</summary>
    private async Task<PortalPost?> ReadAsync(HttpContext context)
    {
        if (!FormBodyReader.IsForm(context.Request)) throw Malformed();

        var body = await FormBodyReader.ReadAsync(context).ConfigureAwait(false);
        if (body.Fault is BodyFault.Broken or BodyFault.Late) return null;
        if (body.Fault == BodyFault.TooLong) throw TooLarge();

        var post = FormReader.TryRead(body.Bytes, _limits, out var form) switch
        {
            FormFault.None => PortalPostReader.Read(FormValue.FromTree(form), context.Request.Query["LANG"]) ?? throw Malformed(),
            FormFault.TooLong or FormFault.ValueTooLong => throw TooLarge(),
            _ => throw Malformed(),
        };
        return post with { Sender = SenderAddress.Find(context) };
    }

    private async Task<InstallationResult?> WorkAsync(PortalPost post, string path, CancellationToken cancellationToken)
    {
        if (post.Kind == PortalPostKind.Uninstalled)
        {
            await _installer.UninstallAsync(post, cancellationToken).ConfigureAwait(false);
            return null;
        }

        bool isUpdate = post.Kind == PortalPostKind.Updated || post.RefreshToken.Length == 0;
        return isUpdate
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
