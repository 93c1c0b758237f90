namespace Bizproc.Emulator.Control.Requests;

/// <summary>The body of <c>POST /emulator/faults</c>, which adds a fault.</summary>
internal sealed record FaultRequest(
    FaultKind Kind,
    string Method = PortalFault.AnyMethod,
    int Times = 1,
    int DelayMs = 0,
    string? Error = null,
    string? Description = null,
    int Http = StatusCodes.Status400BadRequest,
    int? RetryAfterSeconds = null);
