namespace Bizproc.Emulator.Control.Requests;

/// <summary>The body of <c>POST /emulator/portal</c>. A member that is missing keeps its value.</summary>
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
