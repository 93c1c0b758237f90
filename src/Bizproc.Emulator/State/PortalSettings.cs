namespace Bizproc.Emulator;

/// <summary>The properties in which portals differ, as far as actions notice them.</summary>
public sealed record PortalSettings
{
    /// <summary>Gets the edition: cloud or on-premise. Filters and <c>app.info</c> use it. Default: <see cref="PortalEdition.Cloud"/>.</summary>
    public PortalEdition Edition { get; init; } = PortalEdition.Cloud;

    /// <summary>Gets the language of the portal: one of the portal's own ids, such as <c>de</c>. Default: <c>en</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Gets the version of the portal's server. Default: 26.0.0.</summary>
    /// <remarks>
    /// Before 25.1150 the portal answers <c>bizproc.event.send</c> only after delivery and does not check a robot's document type. Before 26.0 it
    /// refuses a second settings page at one address with an error of its database. Before 26.800 it sends <c>ONAPPUPDATE</c> when an application is
    /// updated; since 26.800 an update is a second installation.
    /// </remarks>
    public Version Version { get; init; } = new(26, 0, 0);

    /// <summary>
    /// Gets the format in which the portal writes dates. Default: <see cref="PortalDateFormat.DayMonthYear"/>, such as <c>01.05.2026</c>.
    /// </summary>
    public PortalDateFormat DateFormat { get; init; } = PortalDateFormat.DayMonthYear;

    /// <summary>
    /// Gets a value that is true if the portal refuses calls beyond 50 at once and 2 per second with <c>QUERY_LIMIT_EXCEEDED</c>. Default:
    /// <see langword="false"/>.
    /// </summary>
    public bool RateLimit { get; init; }

    /// <summary>Gets a value that is true if the portal accepts each refresh token only once. Default: <see langword="false"/>.</summary>
    /// <remarks>It is not established whether real portals do so.</remarks>
    public bool OneTimeRefreshTokens { get; init; }

    /// <summary>Gets a value that is true if calls of actions and events come without a refresh token. Default: <see langword="false"/>.</summary>
    /// <remarks>Real portals send no refresh token with most events. Pages still bring one.</remarks>
    public bool OmitsRefreshTokens { get; init; }

    /// <summary>Gets a value that is true if calls of actions come without <c>auth[member_id]</c>. Default: <see langword="false"/>.</summary>
    public bool OmitsMemberId { get; init; }

    /// <summary>
    /// True if <c>bizproc.event.send</c> answers only after delivery, so that it can report a workflow that has ended (portal: 16).
    /// </summary>
    internal bool DeliversAtOnce => Version < new Version(25, 1150);

    /// <summary>True if the portal checks the document type when a robot is added (portal: 16).</summary>
    internal bool ChecksDocumentTypeOfRobots => Version >= new Version(25, 1150);

    /// <summary>True if the portal has its own text for two settings pages at one address (portal: 16).</summary>
    internal bool NamesPlacementConflict => Version >= new Version(26, 0);

    /// <summary>
    /// True if a page of an application gets its <c>application_token</c> and more. The first version that does so is not established (portal: 8.2).
    /// </summary>
    internal bool TellsPagesMore => Version >= new Version(25, 1150);

    /// <summary>True if an update of an application is a second installation, which no event announces (portal: 8.2).</summary>
    internal bool UpdatesByInstalling => Version >= new Version(26, 800);
}
