namespace Bizproc.Emulator.Control.Requests;

/// <summary>Body of <c>POST /emulator/faults</c>.</summary>
internal sealed record FaultRequest(
    FaultKind Kind,
    string Method = PortalFault.AnyMethod,
    int Times = 1,
    int DelayMs = 0,
    string? Error = null,
    string? Description = null,
    int Http = StatusCodes.Status400BadRequest,
    int? RetryAfterSeconds = null);
