namespace Bizproc;

/// <summary>How an emulated portal is started.</summary>
public sealed record EmulatedPortalOptions
{
    /// <summary>The portal's time; that of the machine if left out. Waiting for an application is measured with it, too.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What the portal is like; it can be changed later, and <see cref="EmulatedPortal.Reset"/> goes back to what every portal is at first.</summary>
    public PortalSettings Settings { get; init; } = new();
}
