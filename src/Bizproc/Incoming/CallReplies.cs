using Bizproc.Portal.Errors;

namespace Bizproc.Incoming;

/// <summary>Sends replies to the portal of one call, as the user whose tokens came with the call.</summary>
/// <remarks>
/// If the portal refuses these tokens, an answer to the step is sent again as the user who installed the application, because any user may answer
/// (portal: 11.2, 11.3). Other requests are not sent again.
/// </remarks>
internal sealed class CallReplies
{
    private readonly Lazy<IPortalClient> _own;
    private readonly Func<CancellationToken, ValueTask<IPortalClient?>>? _findInstalled;
    private readonly Action<string> _onOwnRefused;
    private volatile bool _isOwnRefused;

    /// <summary>Prepares the replies. No request is sent yet.</summary>
    /// <param name="own">
    /// Creates the client with the tokens of the call, or the client of the user who installed the application if no tokens came.
    /// </param>
    /// <param name="findInstalled">
    /// Finds the client of the user who installed the application, if the application is still installed; <see langword="null"/> if
    /// <paramref name="own"/> creates that client.
    /// </param>
    /// <param name="onOwnRefused">Receives, once, the reason why the tokens of the call are refused.</param>
    public CallReplies(Func<IPortalClient> own, Func<CancellationToken, ValueTask<IPortalClient?>>? findInstalled, Action<string> onOwnRefused)
    {
        _own = new Lazy<IPortalClient>(own);
        _findInstalled = findInstalled;
        _onOwnRefused = onOwnRefused;
    }

    /// <summary>The client of the portal: as the user whose tokens came, or as the user who installed the application if no tokens came.</summary>
    public IPortalClient Portal => _own.Value;

    /// <summary>Sends an answer whose body is already written.</summary>
    /// <returns>See <see cref="WorkflowEvents.SendAnswerAsync"/>.</returns>
    public Task<PortalException?> AnswerAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        SendAsync(portal => WorkflowEvents.SendAnswerAsync(portal, body, cancellationToken), cancellationToken);

    /// <inheritdoc cref="WorkflowEvents.LogAsync"/>
    public Task LogAsync(string eventToken, string message, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        return LogAsync(EventBody.Write(eventToken, message), cancellationToken);
    }

    /// <summary>Sends a line for the log whose body is already written.</summary>
    public Task LogAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => SendAsync(
        async portal =>
        {
            await WorkflowEvents.SendLogAsync(portal, body, cancellationToken).ConfigureAwait(false);
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

    /// <summary>True if the portal refuses the tokens, or the client refuses a text that cannot be a token (<see cref="ArgumentException"/>).</summary>
    private static bool AreTokensRefused(Exception failure) => AccessErrors.IsAboutToken(failure) || failure is ArgumentException;
}
