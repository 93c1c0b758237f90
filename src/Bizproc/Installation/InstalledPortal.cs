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
    /// The portal's language, such as <c>de</c>, as the portal posted it when the application was installed (portal: 8.2); <see langword="null"/> if
    /// it is not known.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>
    /// True if the portal posts its application token when it opens a page, as newer portals do (portal: 8.2). The application then opens no page
    /// without the token. Default: false.
    /// </summary>
    public bool SendsTokenToPages { get; init; }

    /// <summary>
    /// The order of day and month in the portal's dates with slashes. The application learns it from the dates that come. To set it by hand, leave
    /// <see cref="IsDateOrderLearnt"/> false. <see langword="null"/> if no date has shown the order yet: it then follows from <see cref="Language"/>.
    /// </summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>True if a date of the portal showed <see cref="DateOrder"/>, so that another date may change it; false if it was set by hand.</summary>
    public bool IsDateOrderLearnt { get; init; }

    /// <summary>
    /// The time zone of the portal's server, such as <c>Europe/Berlin</c>. The portal writes its times in this zone. No call tells it, so it must be
    /// set by hand. <see langword="null"/> if it is not known: the zone then follows from the portal's domain, or otherwise from the options.
    /// </summary>
    public string? TimeZone { get; init; }

    /// <summary>Gets the same portal with the date formats that another record of it knows, for a portal that installs the application again.</summary>
    internal InstalledPortal WithDatesOf(InstalledPortal? kept) => kept is null ? this : this with
    {
        DateOrder = kept.DateOrder,
        IsDateOrderLearnt = kept.IsDateOrderLearnt,
        TimeZone = kept.TimeZone,
    };

    /// <summary>Names the portal, never a token.</summary>
    public override string ToString() => Portal.Host;
}
