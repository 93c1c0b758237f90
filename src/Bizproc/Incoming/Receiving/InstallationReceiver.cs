using System.Net;
using Bizproc.Incoming.Forms;
using Bizproc.Installation;
using Bizproc.Installation.Proof;
using Bizproc.Installation.Storage;
using Bizproc.Portal.Tokens;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.Incoming.Receiving;

/// <summary>Receives the posts about the life of the application, at one address for the page and the events (portal: 8.2).</summary>
internal sealed class InstallationReceiver(Installer installer, IOptions<BizprocOptions> options, ILogger<InstallationReceiver> logger)
{
    private const int MostOfText = 128;
    private const string NotKept = "The installation is not finished, because the application cannot store its data now: open the application again in one minute";

    private readonly FormLimits _limits = options.Value.Calls.Limits;

    /// <summary>Receives a post. A refusal is logged once.</summary>
    /// <param name="path">The path of events, below the public URL.</param>
    /// <param name="body">The raw body.</param>
    /// <param name="contentType">The content type of the body.</param>
    /// <param name="sender">The address of the sender.</param>
    /// <param name="language">The portal's language in the address of the page.</param>
    /// <param name="cancellationToken">Cancels the operation when the application stops.</param>
    public async ValueTask<BizprocResponse> TakeAsync(
        string path, ReadOnlyMemory<byte> body, string? contentType, IPAddress? sender, string? language, CancellationToken cancellationToken)
    {
        PortalPost? post = null;
        try
        {
            post = Read(body.Span, contentType, language) with { Sender = SenderAddress.Find(sender) };
            var result = await WorkAsync(post, path, cancellationToken).ConfigureAwait(false);
            return post.Kind == PortalPostKind.Page
                ? BizprocResponse.CreatePage(result!, InstallationPage.Create(result!, options.Value.ScriptFor(result!.Portal)))
                : BizprocResponse.Accepted;
        }
        catch (PostRefusedException refusal)
        {
            return Refuse(refusal, post);
        }
        catch (PortalStoreException)
        {
            return BizprocResponse.Refuse(Refusal.Undecided(NotKept));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return BizprocResponse.Refuse(Refusal.Undecided("The application is restarting"));
        }
    }

    /// <summary>Refuses a post whose body is too long to be read.</summary>
    public BizprocResponse RefuseLong() => Refuse(TooLarge(), post: null);

    private PortalPost Read(ReadOnlySpan<byte> body, string? contentType, string? language)
    {
        if (!FormContentType.Matches(contentType)) throw Malformed();

        return FormReader.TryRead(body, _limits, out var form) switch
        {
            FormFault.None => PortalPostReader.Read(FormValue.FromTree(form), language) ?? throw Malformed(),
            FormFault.TooLong or FormFault.ValueTooLong => throw TooLarge(),
            _ => throw Malformed(),
        };
    }

    private async Task<InstallationResult?> WorkAsync(PortalPost post, string path, CancellationToken cancellationToken)
    {
        if (post.Kind == PortalPostKind.Uninstalled)
        {
            await installer.UninstallAsync(post, cancellationToken).ConfigureAwait(false);
            return null;
        }

        bool isUpdate = post.Kind == PortalPostKind.Updated || post.RefreshToken.Length == 0;
        return isUpdate
            ? await installer.UpdateAsync(post, path, cancellationToken).ConfigureAwait(false)
            : await installer.InstallAsync(post, path, cancellationToken).ConfigureAwait(false);
    }

    private BizprocResponse Refuse(PostRefusedException refusal, PortalPost? post)
    {
        logger.PostRefused(post?.ToString() ?? "unread", SecretRedactor.None.Clean(post?.MemberId ?? "", MostOfText), refusal.Message);
        return BizprocResponse.Refuse(refusal.Refusal);
    }

    private static PostRefusedException Malformed() => new(new Refusal(400, "This post is neither an installation nor an event of a portal"));

    private static PostRefusedException TooLarge() => new(new Refusal(413, "The form is too large"));
}
