namespace Bizproc.Emulator.Control.Requests;

/// <summary>Body of <c>POST /emulator/portal</c>: what is left out stays as it is.</summary>
internal sealed record PortalRequest(
    string? Edition = null,
    string? Language = null,
    string? Version = null,
    bool? Installed = null,
    bool? RateLimit = null,
    PortalDateFormat? DateFormat = null,
    bool? OneTimeRefreshTokens = null,
    bool? OmitsRefreshTokens = null,
    bool? OmitsMemberId = null);
