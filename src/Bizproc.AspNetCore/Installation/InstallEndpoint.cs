using Bizproc.AspNetCore.Http;
using Bizproc.AspNetCore.Mapping;
using Bizproc.Incoming.Forms;
using Bizproc.Incoming.Receiving;
using Bizproc.Installation;
using Bizproc.Installation.Proof;
using Bizproc.Installation.Storage;
using Bizproc.Portal.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.AspNetCore.Installation;

/// <summary>Receives the posts about the life of the application, at one address for the page and the events (portal: 8.2).</summary>
/// <param name="page">Creates the page for the browser.</param>
/// <param name="services">The application's services.</param>
internal sealed class InstallEndpoint(Func<InstallationResult, IResult> page, IServiceProvider services)
{
    private const int MostOfText = 128;
    private const string NotKept = "The installation is not finished, because the application cannot store its data now: open the application again in one minute";

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
                await ResponseWriter.WriteAsync(context, CallRefusals.Broken).ConfigureAwait(false);
                return;
            }

            // The sender may disconnect, but work that has begun is completed.
            var result = await WorkAsync(post, PathOf(context), _lifetime.ApplicationStopping).ConfigureAwait(false);
            if (post.Kind == PortalPostKind.Page) await page(result!).ExecuteAsync(context).ConfigureAwait(false);
        }
        catch (PostRefusedException refusal)
        {
            _logger.PostRefused(post?.ToString() ?? "unread", SecretRedactor.None.Clean(post?.MemberId ?? "", MostOfText), refusal.Message);
            await ResponseWriter.WriteAsync(context, refusal.Refusal).ConfigureAwait(false);
        }
        catch (PortalStoreException)
        {
            await ResponseWriter.WriteAsync(context, Refusal.Undecided(NotKept)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_lifetime.ApplicationStopping.IsCancellationRequested)
        {
            await ResponseWriter.WriteAsync(context, Refusal.Undecided("The application is restarting")).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a post; <see langword="null"/> if it did not arrive.</summary>
    private async Task<PortalPost?> ReadAsync(HttpContext context)
    {
        if (!FormContentType.Matches(context.Request.ContentType)) throw Malformed();

        var body = await FormBodyReader.ReadAsync(context).ConfigureAwait(false);
        if (body.Fault is BodyFault.Broken or BodyFault.Late) return null;
        if (body.Fault == BodyFault.TooLong) throw TooLarge();

        var post = FormReader.TryRead(body.Bytes, _limits, out var form) switch
        {
            FormFault.None => PortalPostReader.Read(FormValue.FromTree(form), context.Request.Query["LANG"]) ?? throw Malformed(),
            FormFault.TooLong or FormFault.ValueTooLong => throw TooLarge(),
            _ => throw Malformed(),
        };
        return post with { Sender = SenderAddress.Find(context.Connection.RemoteIpAddress) };
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

    /// <summary>Gets the path of events: the path of the route without its group, because a prefix belongs to the public URL.</summary>
    private static string PathOf(HttpContext context)
    {
        var route = (RouteEndpoint)context.GetEndpoint()!;
        return route.Metadata.GetMetadata<BizprocEndpoint>()?.BelowPublicUrl ?? route.RoutePattern.RawText!;
    }

    private static PostRefusedException Malformed() => new(new Refusal(StatusCodes.Status400BadRequest, "This post is neither an installation nor an event of a portal"));

    private static PostRefusedException TooLarge() => new(new Refusal(StatusCodes.Status413PayloadTooLarge, "The form is too large"));
}
