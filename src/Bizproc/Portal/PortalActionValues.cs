namespace Bizproc.Portal;

/// <summary>Provides the values of one portal that declarations leave open. They are requested once, when the first action is sent.</summary>
internal sealed class PortalActionValues
{
    private readonly Lock _gate = new();
    private readonly PortalOptions _options;
    private Task<ActionValues>? _asking;

    /// <exception cref="ArgumentException">The portal would refuse every handler at the public URL.</exception>
    public PortalActionValues(PortalOptions options)
    {
        _options = options;
        var known = new ActionValues(options.PublicUrl, options.UserId ?? 0);
        if (options.Values is null) _asking = Task.FromResult(known);
    }

    public async ValueTask<ActionValues> GetAsync(IPortalClient portal, CancellationToken cancellationToken)
    {
        Task<ActionValues> asking;
        lock (_gate) asking = _asking ??= AskAsync(portal);
        return await asking.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<ActionValues> AskAsync(IPortalClient portal)
    {
        // Yield first: the values must not be requested under the lock of the first caller.
        await Task.Yield();
        try
        {
            // A waiting caller may be cancelled, but the values are requested once, for all callers.
            var values = await _options.Values!.GetAsync(portal, CancellationToken.None).ConfigureAwait(false);
            return new ActionValues(_options.PublicUrl, _options.UserId ?? 0, values);
        }
        catch
        {
            lock (_gate) _asking = null;
            throw;
        }
    }
}
