namespace Bizproc;

/// <summary>A portal on which the application is installed: where it is, how the application is known there, and how its calls are known.</summary>
public sealed record InstalledPortal
{
    /// <summary>The portal's own name for itself, which stays when its address changes (portal: 2.7).</summary>
    public required string MemberId { get; init; }

    /// <summary>The portal's origin, such as <c>https://example.bitrix24.com/</c>.</summary>
    public required Uri Portal { get; init; }

    /// <summary>The tokens of the user who installed the application.</summary>
    public required PortalTokens Tokens { get; init; }

    /// <summary>What every call of this portal brings to show that it is this portal; <see langword="null"/> as long as it has brought none.</summary>
    public string? ApplicationToken { get; init; }

    /// <summary>The user who installed the application, as whom actions run that declare none (portal: 6.3).</summary>
    public int? UserId { get; init; }

    /// <summary>Where the tokens are renewed; that of the options if left out.</summary>
    public Uri? AuthorizationServer { get; init; }

    /// <summary>
    /// The portal's language, such as <c>de</c>, as it was posted when the application was installed (portal: 8.2); <see langword="null"/> if it
    /// is not known.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>
    /// True if the portal posts its application token when it opens a page, as newer ones do (portal: 8.2): pages are then opened for nobody
    /// without it. Default: false.
    /// </summary>
    public bool SendsTokenToPages { get; init; }

    /// <summary>
    /// The order of day and month where the portal's dates have slashes. Learnt from what comes; set it, with <see cref="IsDateOrderLearnt"/> left
    /// false, where it is known better. <see langword="null"/> if nothing has shown it yet: then it follows from <see cref="Language"/>.
    /// </summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>True if a date of the portal showed <see cref="DateOrder"/>, so that another date may show another one; false if it was set by hand.</summary>
    public bool IsDateOrderLearnt { get; init; }

    /// <summary>
    /// The zone of the portal's server, in which its times are, such as <c>Europe/Berlin</c>. Nothing that comes tells it, so it is set by hand.
    /// <see langword="null"/> if it is not known: then it follows from the portal's domain where that says it, or from the options.
    /// </summary>
    public string? TimeZone { get; init; }

    /// <summary>The same portal with what another record of it knows of its dates: for one that installs the application again.</summary>
    internal InstalledPortal WithDatesOf(InstalledPortal? kept) => kept is null ? this : this with
    {
        DateOrder = kept.DateOrder,
        IsDateOrderLearnt = kept.IsDateOrderLearnt,
        TimeZone = kept.TimeZone,
    };

    /// <summary>Names the portal, never a token.</summary>
    public override string ToString() => Portal.Host;
}
