namespace Bizproc;

/// <summary>
/// The portals on which the application is installed, and the one that the options name. It serves jobs, pages, and answers that come later.
/// <c>AddBizproc</c> registers it. Its clients share pace, renewal and saved tokens with the library itself. They act as the user who installed the
/// application.
/// </summary>
public interface IPortals
{
    /// <summary>Finds the client of a portal. All callers get the same client.</summary>
    /// <param name="memberId">The portal's own name for itself, as <see cref="BizprocCall.MemberId"/> gives it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The client; <see langword="null"/> if the application is not installed on the portal.</returns>
    ValueTask<IPortalClient?> FindAsync(string memberId, CancellationToken cancellationToken = default);

    /// <summary>Gets the client of a portal on which the application must be installed.</summary>
    /// <param name="memberId">The portal's own name for itself, as <see cref="BizprocCall.MemberId"/> gives it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="UnknownPortalException">The application is not installed on the portal, or no longer.</exception>
    async ValueTask<IPortalClient> GetAsync(string memberId, CancellationToken cancellationToken = default) =>
        await FindAsync(memberId, cancellationToken).ConfigureAwait(false) ?? throw new UnknownPortalException(memberId);

    /// <summary>
    /// Lists the portals that are known when the list begins. It leaves out portals that are removed before their turn. It also leaves out portals
    /// whose kept data is not usable, and logs them. It holds no store open, however long the work on one portal takes.
    /// </summary>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<PortalEntry> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Ends a step with the values of the return properties. A return property that is <see langword="null"/> keeps its default.</summary>
    /// <typeparam name="TAction">The class that declares the action.</typeparam>
    /// <param name="memberId">The portal, as <see cref="BizprocCall.MemberId"/> gave it.</param>
    /// <param name="eventToken">The step, as <see cref="BizprocCall.EventToken"/> gave it.</param>
    /// <param name="action">The action, with the outcome of the work in its return properties.</param>
    /// <param name="message">A line for the workflow's log, in place of the portal's own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">A return property holds a value that the portal could not keep; no request was made.</exception>
    /// <exception cref="UnknownPortalException">The application is not installed on the portal, or no longer.</exception>
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
    /// <exception cref="UnknownPortalException">The application is not installed on the portal, or no longer.</exception>
    /// <exception cref="PortalException">The portal refused.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    Task EndAsync(string memberId, string eventToken, string message, CancellationToken cancellationToken = default);

    /// <summary>Writes a line into the workflow's log. The step goes on waiting.</summary>
    /// <param name="memberId">The portal, as <see cref="BizprocCall.MemberId"/> gave it.</param>
    /// <param name="eventToken">The step, as <see cref="BizprocCall.EventToken"/> gave it.</param>
    /// <param name="message">The line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="UnknownPortalException">The application is not installed on the portal, or no longer.</exception>
    /// <exception cref="PortalException">The portal refused.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    Task LogAsync(string memberId, string eventToken, string message, CancellationToken cancellationToken = default);
}
