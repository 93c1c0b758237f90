namespace Bizproc;

/// <summary>What differs from portal to portal, as far as actions notice it.</summary>
public sealed record PortalSettings
{
    /// <summary>Cloud or on-premise; filters ask for it, and so does <c>app.info</c> (portal: 4.6, 8.1). In the cloud if left out.</summary>
    public PortalEdition Edition { get; init; } = PortalEdition.Cloud;

    /// <summary>The portal's language, one of its own ids (portal: 3.4); <c>en</c> if left out.</summary>
    public string Language { get; init; } = "en";

    /// <summary>
    /// Version of the server; 26.0.0 if left out. Before 25.1150 it answers <c>bizproc.event.send</c> only after delivery and does not look
    /// at a robot's document type; before 26.0 two settings pages at one address are an error of its data base (portal: 16); before
    /// 26.800 an update of an application sends <c>ONAPPUPDATE</c>, since 26.800 an update is a second installation (portal: 8.2).
    /// </summary>
    public Version Version { get; init; } = new(26, 0, 0);

    /// <summary>How the portal writes dates: not as ISO 8601 (portal: 10.3). <c>01.05.2026</c> if left out.</summary>
    public PortalDateFormat DateFormat { get; init; } = PortalDateFormat.DayMonthYear;

    /// <summary>Whether calls beyond 50 at a time and 2 a second are refused with <c>QUERY_LIMIT_EXCEEDED</c> (portal: 2.8).</summary>
    public bool RateLimit { get; init; }

    /// <summary>
    /// True if the portal accepts each refresh token only once. Real portals may or may not do so; this is not established (portal: 2.7).
    /// Default: <see langword="false"/>.
    /// </summary>
    public bool OneTimeRefreshTokens { get; init; }

    /// <summary>
    /// True if calls of actions and events come without a refresh token, as they do if the user's tokens are only lent (portal: 8.2).
    /// Pages still bring one. Default: <see langword="false"/>.
    /// </summary>
    public bool OmitsRefreshTokens { get; init; }

    /// <summary>True if calls of actions come without <c>auth[member_id]</c>. Default: <see langword="false"/>.</summary>
    public bool OmitsMemberId { get; init; }

    /// <summary>Whether <c>bizproc.event.send</c> answers only after delivery, and so tells of a workflow that is gone (portal: 16).</summary>
    internal bool DeliversAtOnce => Version < new Version(25, 1150);

    /// <summary>Whether a robot's document type is looked at when it is added (portal: 16).</summary>
    internal bool ChecksDocumentTypeOfRobots => Version >= new Version(25, 1150);

    /// <summary>Whether the portal has words of its own for two settings pages at one address (portal: 16).</summary>
    internal bool NamesPlacementConflict => Version >= new Version(26, 0);

    /// <summary>Whether a page of an application is told its <c>application_token</c> and more; when that began is not established (portal: 8.2).</summary>
    internal bool TellsPagesMore => Version >= new Version(25, 1150);

    /// <summary>True if an update of an application is a second installation, of which no event tells (portal: 8.2).</summary>
    internal bool UpdatesByInstalling => Version >= new Version(26, 800);
}
