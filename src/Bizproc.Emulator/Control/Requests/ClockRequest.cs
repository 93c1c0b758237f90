namespace Bizproc.Emulator.Control.Requests;

/// <summary>Body of <c>POST /emulator/clock</c>.</summary>
internal sealed record ClockRequest(double AdvanceSeconds);
