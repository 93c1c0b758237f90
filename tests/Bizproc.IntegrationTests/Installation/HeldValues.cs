namespace Bizproc.IntegrationTests.Installation;

/// <summary>Stops an installation in the middle, until a test lets it continue.</summary>
internal sealed class HeldValues : IPortalValues
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the installation is in the middle.</summary>
    public Task Reached => _reached.Task;

    public void Release() => _released.TrySetResult();

    public async ValueTask<PortalValues> GetAsync(IPortalClient portal, CancellationToken cancellationToken)
    {
        _reached.TrySetResult();
        await _released.Task.WaitAsync(cancellationToken);
        return new PortalValues();
    }
}
