namespace Bizproc.Emulator;

/// <summary>The options with which an emulated portal starts.</summary>
public sealed record EmulatedPortalOptions
{
    /// <summary>Gets the source of the portal's time. Default: <see cref="TimeProvider.System"/>.</summary>
    /// <remarks>
    /// The portal also measures the 60 seconds that it waits for an application with this source. If the source stands still, the wait ends after 60
    /// seconds of the machine's clock.
    /// </remarks>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gets the settings of the portal. Default: those of a new <see cref="PortalSettings"/>.</summary>
    /// <remarks>
    /// <see cref="EmulatedPortal.Settings"/> changes them later. <see cref="EmulatedPortal.Reset"/> sets the defaults, not these settings.
    /// </remarks>
    public PortalSettings Settings { get; init; } = new();

    /// <summary>
    /// Gets a value that is true if the portal opens no port: only clients with a handler of <see cref="EmulatedPortal.CreateHandler"/> reach it, at
    /// an address such as <c>https://b24-1a2b3c.test/</c>. Default: false.
    /// </summary>
    public bool IsInProcess { get; init; }

    /// <summary>
    /// Gets the address of a portal without a port, such as <c>https://example.bitrix24.test</c> or, with a host in Unicode,
    /// <c>https://портал.example</c>. The host is only a name for clients of <see cref="EmulatedPortal.CreateHandler"/>. Default:
    /// <see langword="null"/>, an invented address.
    /// </summary>
    /// <remarks>
    /// Like a real portal, this one names itself in ASCII: <see cref="EmulatedPortal.Address"/> is <c>https://xn--80awhdgm.example/</c>. It answers at
    /// both spellings.
    /// </remarks>
    public Uri? Address { get; init; }

    /// <summary>
    /// Gets the contents with which the portal begins, and to which <see cref="EmulatedPortal.Reset"/> goes back. If the seed has settings, these
    /// count. Default: <see langword="null"/>, an empty portal.
    /// </summary>
    public PortalSeed? Seed { get; init; }
}
