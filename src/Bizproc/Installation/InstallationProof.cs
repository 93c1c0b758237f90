using Microsoft.Extensions.Logging;

namespace Bizproc;

/// <summary>Finds out which portal a post comes from; what is posted beside the refresh token may at most contradict it (portal: 8.2).</summary>
internal sealed class InstallationProof(PortalProof proof, ILogger<InstallationProof> logger)
{
    private const string InvalidClient = "invalid_client";
    private const int MostOfError = 64;

    /// <summary>Proves a post.</summary>
    /// <param name="post">What was posted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="PostRefusedException">It is not proved.</exception>
    public async Task<ProvenPortal> ProveAsync(PortalPost post, CancellationToken cancellationToken)
    {
        if (proof.FindServer(post.ServerEndpoint) is not { } server)
        {
            logger.UnknownServer(Secrets.None.Clean(post.ServerEndpoint, MostOfError));
            throw PostRefusedException.Forged("The authorisation server that is named is not known here");
        }

        var proven = await AskAsync(server, post.RefreshToken, cancellationToken).ConfigureAwait(false);
        return post.MemberId.Length == 0 || post.MemberId == proven.MemberId
            ? proven
            : throw PostRefusedException.Forged("The tokens are those of another portal");
    }

    private async Task<ProvenPortal> AskAsync(Uri server, string refreshToken, CancellationToken cancellationToken)
    {
        try
        {
            return await proof.ProveAsync(server, refreshToken, cancellationToken).ConfigureAwait(false);
        }
        catch (PortalException refusal) when (refusal.Error == InvalidClient)
        {
            logger.WrongCredentials(server);
            throw PostRefusedException.Undecided("The authorisation server does not know this application: its client id and secret have to be corrected");
        }
        catch (PortalAccessException refusal)
        {
            throw PostRefusedException.Forged($"The tokens do not prove which portal this is: {Secrets.None.Clean(refusal.Error, MostOfError)}");
        }
        catch (Exception failure) when (failure is PortalException or HttpRequestException or ArgumentException || IsLate(failure, cancellationToken))
        {
            logger.NoProof(server, failure.Message);
            throw PostRefusedException.Undecided("The authorisation server cannot be asked now: open the application again later");
        }
    }

    private static bool IsLate(Exception failure, CancellationToken cancellationToken) =>
        failure is TaskCanceledException && !cancellationToken.IsCancellationRequested;
}
