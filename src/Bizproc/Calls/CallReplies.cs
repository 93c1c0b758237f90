namespace Bizproc;

/// <summary>
/// The way back to the portal of one call: as the user whose tokens came with it. What answers the step goes out once more as who installed
/// the application if those tokens are no good any more, as any user may answer (portal: 11.2, 11.3); other calls never do.
/// </summary>
internal sealed class CallReplies
{
    private readonly Lazy<IPortalClient> _own;
    private readonly Func<CancellationToken, ValueTask<IPortalClient?>>? _findInstalled;
    private readonly Action<string> _onOwnRefused;
    private volatile bool _isOwnRefused;

    /// <summary>Nothing is sent yet.</summary>
    /// <param name="own">The client with the tokens that came, or where none came that of who installed the application.</param>
    /// <param name="findInstalled">
    /// Finds the client of who installed the application, if it is still installed; <see langword="null"/> where <paramref name="own"/> is that one.
    /// </param>
    /// <param name="onOwnRefused">Is told once why the tokens that came are no good.</param>
    public CallReplies(Func<IPortalClient> own, Func<CancellationToken, ValueTask<IPortalClient?>>? findInstalled, Action<string> onOwnRefused)
    {
        _own = new Lazy<IPortalClient>(own);
        _findInstalled = findInstalled;
        _onOwnRefused = onOwnRefused;
    }

    /// <summary>The portal as the user whose tokens came, or as who installed the application where none came.</summary>
    public IPortalClient Portal => _own.Value;

    /// <summary>Sends an answer that is written already.</summary>
    /// <returns>See <see cref="WorkflowEvents.SendAnswerAsync"/>.</returns>
    public Task<PortalException?> AnswerAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        SendAsync(portal => WorkflowEvents.SendAnswerAsync(portal, body, cancellationToken), cancellationToken);

    /// <inheritdoc cref="WorkflowEvents.LogAsync"/>
    public Task LogAsync(string eventToken, string message, CancellationToken cancellationToken) => SendAsync(
        async portal =>
        {
            await WorkflowEvents.LogAsync(portal, eventToken, message, cancellationToken).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    private async Task<T> SendAsync<T>(Func<IPortalClient, Task<T>> send, CancellationToken cancellationToken)
    {
        if (_findInstalled is null) return await send(Portal).ConfigureAwait(false);
        if (_isOwnRefused && await _findInstalled(cancellationToken).ConfigureAwait(false) is { } known) return await send(known).ConfigureAwait(false);

        try
        {
            return await send(Portal).ConfigureAwait(false);
        }
        catch (Exception refused) when (AreTokensRefused(refused))
        {
            if (await _findInstalled(cancellationToken).ConfigureAwait(false) is not { } installed) throw;

            if (!_isOwnRefused) _onOwnRefused(refused.Message);
            _isOwnRefused = true;
            return await send(installed).ConfigureAwait(false);
        }
    }

    /// <summary>The second is what a client says of a token that is not one.</summary>
    private static bool AreTokensRefused(Exception failure) => AccessErrors.IsAboutToken(failure) || failure is ArgumentException;
}
