using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Bizproc;

/// <summary>
/// The one proof for every way in: whose portal a post comes from says the authorisation server, and that its user is an administrator says
/// that portal (portal: 8.2). Nothing of a portal is kept without. What is posted beside the refresh token may at most contradict it.
/// </summary>
internal sealed class AdministratorProof(
    PortalProof proof, AdministratorCheck check, ProofQueue queue, TimeProvider time, ILogger<AdministratorProof> logger)
{
    private const string InvalidClient = "invalid_client";
    private const int MostOfError = 64;
    private const int MostProved = 200;
    private const int MostRefused = 10_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    /// <summary>A proof uses the posted token up, so that another try of the same post needs what came of the first.</summary>
    private readonly ShortMemory<ProvenPortal> _proved = new(MostProved, Remembered, time);

    private readonly ShortMemory<string> _refused = new(MostRefused, Remembered, time);

    /// <summary>Proves a post completely.</summary>
    /// <inheritdoc cref="FindPortalAsync"/>
    public async Task<ProvenAdministrator> ProveAsync(PortalPost post, CancellationToken cancellationToken)
    {
        var portal = await FindPortalAsync(post, cancellationToken).ConfigureAwait(false);
        return await DemandAdministratorAsync(portal, post, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds out which portal a post comes from, which says nothing of the user.</summary>
    /// <param name="post">What was posted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="PostRefusedException">It is not proved.</exception>
    public async Task<ProvenPortal> FindPortalAsync(PortalPost post, CancellationToken cancellationToken)
    {
        if (proof.FindServer(post.ServerEndpoint) is not { } server)
        {
            logger.UnknownServer(Secrets.None.Clean(post.ServerEndpoint, MostOfError));
            throw PostRefusedException.Forged("The authorisation server that is named is not known here");
        }

        var proven = await AskOnceAsync(server, post, cancellationToken).ConfigureAwait(false);
        return post.MemberId.Length == 0 || post.MemberId == proven.MemberId
            ? proven
            : throw PostRefusedException.Forged("The tokens are those of another portal");
    }

    /// <summary>Has the portal show that its tokens are an administrator's.</summary>
    /// <param name="portal">The portal, which is proved.</param>
    /// <param name="post">The post that it came from.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="NotAdministratorException">The portal does not show it.</exception>
    public async Task<ProvenAdministrator> DemandAdministratorAsync(ProvenPortal portal, PortalPost post, CancellationToken cancellationToken)
    {
        try
        {
            await check.DemandAsync(portal, cancellationToken).ConfigureAwait(false);
            return new ProvenAdministrator(portal);
        }
        catch (NotAdministratorException)
        {
            queue.CountRefusal(post.Sender);
            throw;
        }
    }

    /// <summary>Forgets what a post proved: it is kept elsewhere by now.</summary>
    /// <param name="post">The post.</param>
    public void Forget(PortalPost post)
    {
        if (proof.FindServer(post.ServerEndpoint) is { } server) _proved.Remove(KeyOf(server, post.RefreshToken));
    }

    private async Task<ProvenPortal> AskOnceAsync(Uri server, PortalPost post, CancellationToken cancellationToken)
    {
        string key = KeyOf(server, post.RefreshToken);
        if (Recall(key) is { } known) return known;

        using var turn = await queue.EnterAsync(post.Sender, cancellationToken).ConfigureAwait(false);
        if (Recall(key) is { } meanwhile) return meanwhile;

        try
        {
            var proven = await AskAsync(server, post.RefreshToken, cancellationToken).ConfigureAwait(false);
            _proved.Set(key, proven);
            return proven;
        }
        catch (PostRefusedException refusal) when (refusal.IsForged)
        {
            // The same post may have come twice at once, and the token be good for one of them only.
            if (_proved.Find(key) is { } other) return other;

            // What is not paid for today may be tomorrow.
            if (refusal.InnerException is not PortalPaymentException) _refused.Set(key, refusal.Message);
            queue.CountRefusal(post.Sender);
            throw;
        }
    }

    private ProvenPortal? Recall(string key) =>
        _refused.Find(key) is { } reason ? throw PostRefusedException.Forged(reason) : _proved.Find(key);

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
            throw PostRefusedException.Forged($"The tokens do not prove which portal this is: {Secrets.None.Clean(refusal.Error, MostOfError)}", refusal);
        }
        catch (Exception failure) when (IsNoAnswer(failure) && !cancellationToken.IsCancellationRequested)
        {
            logger.NoProof(server, failure.Message);
            throw PostRefusedException.Undecided("The authorisation server cannot be asked now: open the application again later", failure);
        }
    }

    private static bool IsNoAnswer(Exception failure) => failure is
        PortalException or HttpRequestException or IOException or OperationCanceledException or ArgumentException or FormatException or InvalidOperationException;

    /// <summary>No token is a key: what is remembered must not give it away.</summary>
    private static string KeyOf(Uri server, string refreshToken) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{server.AbsoluteUri} {refreshToken}")));
}
