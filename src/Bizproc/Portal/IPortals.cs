namespace Bizproc;

/// <summary>
/// The portals on which the application is installed, and the one that the options name: for jobs, pages, and answers that come later.
/// <c>AddBizproc</c> registers it. The clients share pace, renewal and saved tokens with the library itself, and belong to who installed the
/// application.
/// </summary>
public interface IPortals
{
    /// <summary>Gives the client of a portal, the same one to all who ask.</summary>
    /// <param name="memberId">The portal's own name for itself, as <see cref="BizprocCall.MemberId"/> gives it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The client, or <see langword="null"/> if the application is not installed there.</returns>
    ValueTask<IPortalClient?> FindAsync(string memberId, CancellationToken cancellationToken = default);

    /// <summary>Gives the client of a portal on which the application must be installed.</summary>
    /// <param name="memberId">The portal's own name for itself, as <see cref="BizprocCall.MemberId"/> gives it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="UnknownPortalException">The application is not installed there, or no longer.</exception>
    async ValueTask<IPortalClient> GetAsync(string memberId, CancellationToken cancellationToken = default) =>
        await FindAsync(memberId, cancellationToken).ConfigureAwait(false) ?? throw new UnknownPortalException(memberId);

    /// <summary>
    /// Lists the portals that are known when the list begins, without those that are removed before their turn, and those of which something
    /// useless is kept, which is logged. No store is held open meanwhile, however long the work on one portal takes.
    /// </summary>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<PortalEntry> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Ends a step with what the return properties hold; what is <see langword="null"/> keeps its default.</summary>
    /// <typeparam name="TAction">The class that declares the action.</typeparam>
    /// <param name="memberId">The portal, as <see cref="BizprocCall.MemberId"/> gave it.</param>
    /// <param name="eventToken">The step, as <see cref="BizprocCall.EventToken"/> gave it.</param>
    /// <param name="action">What the work came to.</param>
    /// <param name="message">A line for the workflow's log, in place of the portal's own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">A return property holds what the portal could not keep; no request was made.</exception>
    /// <exception cref="UnknownPortalException">The application is not installed there, or no longer.</exception>
    /// <exception cref="PortalException">The portal refused.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    Task AnswerAsync<TAction>(
        string memberId, string eventToken, TAction action, string? message = null, CancellationToken cancellationToken = default)
        where TAction : IBizprocAction<TAction>;

    /// <summary>Ends a step with the defaults of its return properties.</summary>
    /// <param name="memberId">The portal, as <see cref="BizprocCall.MemberId"/> gave it.</param>
    /// <param name="eventToken">The step, as <see cref="BizprocCall.EventToken"/> gave it.</param>
    /// <param name="message">A line for the workflow's log.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="UnknownPortalException">The application is not installed there, or no longer.</exception>
    /// <exception cref="PortalException">The portal refused.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    Task EndAsync(string memberId, string eventToken, string message, CancellationToken cancellationToken = default);

    /// <summary>Writes a line into the workflow's log; the step goes on waiting.</summary>
    /// <param name="memberId">The portal, as <see cref="BizprocCall.MemberId"/> gave it.</param>
    /// <param name="eventToken">The step, as <see cref="BizprocCall.EventToken"/> gave it.</param>
    /// <param name="message">The line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="UnknownPortalException">The application is not installed there, or no longer.</exception>
    /// <exception cref="PortalException">The portal refused.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    Task LogAsync(string memberId, string eventToken, string message, CancellationToken cancellationToken = default);
}
