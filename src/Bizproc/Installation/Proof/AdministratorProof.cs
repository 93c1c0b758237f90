using System.Security.Cryptography;
using System.Text;
using Bizproc.Portal.Tokens;
using Microsoft.Extensions.Logging;

namespace Bizproc.Installation.Proof;

/// <summary>
/// Proves every post that has tokens. The authorisation server says to which portal the tokens belong, and that portal says that their user is an
/// administrator (portal: 8.2). Without this proof, nothing of a portal is stored. Other posted values can only contradict the proof.
/// </summary>
internal sealed class AdministratorProof(
    PortalProof proof, AdministratorCheck check, ProofQueue queue, TimeProvider time, ILogger<AdministratorProof> logger)
{
    private const string InvalidClient = "invalid_client";
    private const int MostOfError = 64;
    private const int MostProved = 200;
    private const int MostRefused = 10_000;

    /// <summary>
    /// The weight of a refused token that belongs to an ordinary user. The check also costs requests to the portal, which take as long as its
    /// answers.
    /// </summary>
    private const int UserWeight = 8;

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    /// <summary>The proved posts. A proof uses up the posted token, so a repetition of the same post needs the result of the first.</summary>
    private readonly RecentValues<ProvenPortal> _proved = new(MostProved, Remembered, time);

    private readonly RecentValues<string> _refused = new(MostRefused, Remembered, time);

    /// <summary>
    /// The tokens that do not belong to an administrator, according to their portal. If they are posted again, no request is made.
    /// </summary>
    private readonly RecentValues<NotAdministratorException> _unfit = new(MostRefused, Remembered, time);

    /// <summary>Proves from which portal a post comes, and that its user is an administrator.</summary>
    /// <param name="post">The post.</param>
    /// <param name="cancellationToken">
    /// Cancels the wait for a turn. After that the proof goes on even if the application stops, because it uses up the posted token, and nothing is
    /// stored before its end. The time limits of its requests bound it.
    /// </param>
    /// <exception cref="NotAdministratorException">The portal does not confirm that the user is an administrator.</exception>
    /// <exception cref="PostRefusedException">The post is not proved.</exception>
    public async Task<ProvenAdministrator> ProveAsync(PortalPost post, CancellationToken cancellationToken)
    {
        if (proof.FindServer(post.ServerEndpoint) is not { } server)
        {
            logger.UnknownServer(SecretRedactor.None.Clean(post.ServerEndpoint, MostOfError));
            throw PostRefusedException.Forged("The authorisation server in the post is not trusted");
        }

        string key = KeyOf(server, post.RefreshToken);
        ThrowIfRefusedBefore(key);

        // Ask both servers in one turn: otherwise ordinary users of a portal could cause unlimited requests to it.
        using var turn = await queue.EnterAsync(post.Sender, cancellationToken).ConfigureAwait(false);
        ThrowIfRefusedBefore(key);
        cancellationToken.ThrowIfCancellationRequested();
        var portal = await AskOnceAsync(key, server, post).ConfigureAwait(false);
        if (post.MemberId.Length > 0 && post.MemberId != portal.MemberId) throw PostRefusedException.Forged("The tokens belong to another portal");

        return await DemandAdministratorAsync(key, portal, post).ConfigureAwait(false);
    }

    private async Task<ProvenAdministrator> DemandAdministratorAsync(string key, ProvenPortal portal, PortalPost post)
    {
        try
        {
            await check.DemandAsync(portal).ConfigureAwait(false);
        }
        catch (NotAdministratorException refusal)
        {
            if (refusal.IsFinal) _unfit.Set(key, refusal);
            queue.CountRefusal(post.Sender, UserWeight);
            throw;
        }

        return new ProvenAdministrator(portal);
    }

    /// <summary>Forgets the proof of a post after its data is stored.</summary>
    /// <param name="post">The post.</param>
    public void Forget(PortalPost post)
    {
        if (proof.FindServer(post.ServerEndpoint) is { } server) _proved.Remove(KeyOf(server, post.RefreshToken));
    }

    private async Task<ProvenPortal> AskOnceAsync(string key, Uri server, PortalPost post)
    {
        if (_proved.Find(key) is { } known) return known;

        try
        {
            var proven = await AskAsync(server, post.RefreshToken).ConfigureAwait(false);
            _proved.Set(key, proven);
            return proven;
        }
        catch (PostRefusedException refusal) when (refusal.Refusal.IsForged)
        {
            // The same post may have arrived twice at the same time, and its token may be valid for only one of them.
            if (_proved.Find(key) is { } other) return other;

            // A portal that has not paid today may pay tomorrow.
            if (refusal.InnerException is not PortalPaymentException) _refused.Set(key, refusal.Message);
            queue.CountRefusal(post.Sender);
            throw;
        }
    }

    private void ThrowIfRefusedBefore(string key)
    {
        if (_refused.Find(key) is { } reason) throw PostRefusedException.Forged(reason);
        if (_unfit.Find(key) is { } unfit) throw unfit.Repeat();
    }

    private async Task<ProvenPortal> AskAsync(Uri server, string refreshToken)
    {
        try
        {
            return await proof.ProveAsync(server, refreshToken).ConfigureAwait(false);
        }
        catch (PortalException refusal) when (refusal.Error == InvalidClient)
        {
            logger.WrongCredentials(server);
            throw PostRefusedException.Undecided("The authorisation server does not know this application: correct the client id and the client secret");
        }
        catch (PortalAccessException refusal)
        {
            throw PostRefusedException.Forged($"The tokens do not prove the identity of the portal: {SecretRedactor.None.Clean(refusal.Error, MostOfError)}", refusal);
        }
        catch (Exception failure) when (IsNoAnswer(failure))
        {
            logger.NoProof(server, failure.Message);
            throw PostRefusedException.Undecided("The authorisation server cannot be reached now: open the application again later", failure);
        }
    }

    private static bool IsNoAnswer(Exception failure) => failure is
        PortalException or HttpRequestException or IOException or OperationCanceledException or ArgumentException or FormatException or InvalidOperationException;

    /// <summary>Creates the key of a token. The key is a hash, so it does not reveal the token.</summary>
    private static string KeyOf(Uri server, string refreshToken) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{server.AbsoluteUri} {refreshToken}")));
}
