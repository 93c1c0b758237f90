namespace Bizproc.Tool.Portals;

/// <summary>Gives the values of the command line and of <c>bizproc.json</c> to the declarations.</summary>
internal sealed class TargetValues(PortalTarget target) : IPortalValues
{
    /// <inheritdoc/>
    public ValueTask<PortalValues> GetAsync(IPortalClient portal, CancellationToken cancellationToken) =>
        new(new PortalValues { Slots = target.Slots, UserId = target.UserId });
}
