namespace Bizproc.Emulator.Control.Requests;

/// <summary>The body of <c>POST /emulator/clock</c>, which moves the clock forward.</summary>
internal sealed record ClockRequest(double AdvanceSeconds);
