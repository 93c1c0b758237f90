namespace Bizproc;

/// <summary>
/// The portals that installed the application, and the portal of the options. Use it in jobs, in pages, and to answer a step later.
/// </summary>
/// <remarks>
/// <c>AddBizproc</c> registers it. Its clients share pacing, token renewal and stored tokens with the library. They act as the user who installed
/// the application.
/// </remarks>
/// <example>
/// <code>
/// await foreach (var entry in portals.ListAsync(cancellationToken))
/// {
///     var user = await entry.Client.CallAsync("user.current", cancellationToken: cancellationToken);
/// }
/// </code>
/// </example>
public interface IPortals
{
    /// <summary>Finds the client of a portal. All callers get the same client.</summary>
    /// <param name="memberId">The member id of the portal, as in <see cref="BizprocCall.MemberId"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The client; <see langword="null"/> if the application is not installed on the portal.</returns>
    ValueTask<IPortalClient?> FindAsync(string memberId, CancellationToken cancellationToken = default);

    /// <summary>Gets the client of a portal that installed the application.</summary>
    /// <param name="memberId">The member id of the portal, as in <see cref="BizprocCall.MemberId"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="UnknownPortalException">The application is not, or is no longer, installed on the portal.</exception>
    async ValueTask<IPortalClient> GetAsync(string memberId, CancellationToken cancellationToken = default) =>
        await FindAsync(memberId, cancellationToken).ConfigureAwait(false) ?? throw new UnknownPortalException(memberId);

    /// <summary>Lists the portals that are known when the list begins.</summary>
    /// <remarks>
    /// The list omits portals that are removed before their turn, and portals whose stored data is not usable; the latter are logged. It does not
    /// keep a store open while the caller works on a portal.
    /// </remarks>
    /// <param name="cancellationToken">Cancels the operation.</param>
    IAsyncEnumerable<PortalEntry> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Ends a step with the values of the return properties. A return property that is <see langword="null"/> keeps its default.</summary>
    /// <typeparam name="TAction">The class that declares the action.</typeparam>
    /// <param name="memberId">The member id of the portal, from <see cref="BizprocCall.MemberId"/>.</param>
    /// <param name="eventToken">The token of the step, from <see cref="BizprocCall.EventToken"/>.</param>
    /// <param name="action">The action with its return properties set.</param>
    /// <param name="message">A line for the log of the workflow, which replaces the portal's own line.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ArgumentException">A return property has a value that the portal cannot store; no request was made.</exception>
    /// <exception cref="UnknownPortalException">The application is not, or is no longer, installed on the portal.</exception>
    /// <exception cref="PortalException">The portal refused the answer.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    Task AnswerAsync<TAction>(
        string memberId, string eventToken, TAction action, string? message = null, CancellationToken cancellationToken = default)
        where TAction : IBizprocAction<TAction>;

    /// <summary>Ends a step with the defaults of its return properties.</summary>
    /// <param name="memberId">The member id of the portal, from <see cref="BizprocCall.MemberId"/>.</param>
    /// <param name="eventToken">The token of the step, from <see cref="BizprocCall.EventToken"/>.</param>
    /// <param name="message">A line for the log of the workflow.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="UnknownPortalException">The application is not, or is no longer, installed on the portal.</exception>
    /// <exception cref="PortalException">The portal refused the answer.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    Task EndAsync(string memberId, string eventToken, string message, CancellationToken cancellationToken = default);

    /// <summary>Writes a line into the log of the workflow. The step continues to wait.</summary>
    /// <param name="memberId">The member id of the portal, from <see cref="BizprocCall.MemberId"/>.</param>
    /// <param name="eventToken">The token of the step, from <see cref="BizprocCall.EventToken"/>.</param>
    /// <param name="message">The line.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="UnknownPortalException">The application is not, or is no longer, installed on the portal.</exception>
    /// <exception cref="PortalException">The portal refused the line.</exception>
    /// <exception cref="HttpRequestException">The portal could not be reached.</exception>
    Task LogAsync(string memberId, string eventToken, string message, CancellationToken cancellationToken = default);
}
