namespace Bizproc;

/// <summary>A portal that installed the application: its address, the application's tokens there, and the token that proves its calls.</summary>
public sealed record InstalledPortal
{
    /// <summary>The member id of the portal, which does not change when its address changes.</summary>
    public required string MemberId { get; init; }

    /// <summary>The origin of the portal, such as <c>https://example.bitrix24.com/</c>.</summary>
    public required Uri Portal { get; init; }

    /// <summary>The tokens of the user who installed the application.</summary>
    public required PortalTokens Tokens { get; init; }

    /// <summary>
    /// The application token, which every call of the portal brings to prove its origin; <see langword="null"/> until the portal has sent it.
    /// </summary>
    public string? ApplicationToken { get; init; }

    /// <summary>The id of the user who installed the application. Actions that do not declare a user run as this user.</summary>
    public int? UserId { get; init; }

    /// <summary>The authorisation server that renews the tokens. Default: the server of the options.</summary>
    public Uri? AuthorizationServer { get; init; }

    /// <summary>The language of the portal at the installation, such as <c>de</c>; <see langword="null"/> if unknown.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// True if the portal posts its application token when it opens a page, as newer portals do. Then the application opens no page without the
    /// token. Default: false.
    /// </summary>
    public bool SendsTokenToPages { get; init; }

    /// <summary>
    /// The order of day and month in the portal's dates with slashes; <see langword="null"/> if no date has proved the order yet, then
    /// <see cref="Language"/> decides.
    /// </summary>
    /// <remarks>The application learns the order from dates in calls. To set it by hand, leave <see cref="IsDateOrderLearnt"/> false.</remarks>
    public DateOrder? DateOrder { get; init; }

    /// <summary>
    /// True if a date of the portal proved <see cref="DateOrder"/>, so that another date may change it. False if a person set it.
    /// </summary>
    public bool IsDateOrderLearnt { get; init; }

    /// <summary>
    /// The time zone of the portal's server, such as <c>Europe/Berlin</c>, in which it writes times; <see langword="null"/> if unknown, then the
    /// domain of the portal or the options decide.
    /// </summary>
    /// <remarks>No call contains the time zone, so it must be set by hand.</remarks>
    public string? TimeZone { get; init; }

    /// <summary>
    /// The version of the stored data, which increases by 1 with each change. Default: 0, which means that the portal is not stored yet.
    /// </summary>
    public long Version { get; init; }

    /// <summary>
    /// The id of the attempt that renews the tokens now, in any process that shares the store; <see langword="null"/> if no renewal is in progress.
    /// </summary>
    public string? RenewalLease { get; init; }

    /// <summary>
    /// The release with which the actions on the portal were last brought in line, as <see cref="PortalRelease.ToString"/> returns it;
    /// <see langword="null"/> if unknown.
    /// </summary>
    public string? Deployed { get; init; }

    /// <summary>
    /// The id of the attempt that deploys to the portal now, in any process that shares the store; <see langword="null"/> if no deployment is in
    /// progress.
    /// </summary>
    public string? DeployLease { get; init; }

    /// <summary>Copies the portal with the date formats of its stored data, for a repeated installation.</summary>
    internal InstalledPortal WithDatesOf(InstalledPortal? kept) => kept is null ? this : this with
    {
        DateOrder = kept.DateOrder,
        IsDateOrderLearnt = kept.IsDateOrderLearnt,
        TimeZone = kept.TimeZone,
    };

    /// <summary>Returns the host of the portal, never a token.</summary>
    public override string ToString() => Portal.Host;
}
