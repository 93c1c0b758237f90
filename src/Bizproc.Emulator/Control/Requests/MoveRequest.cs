namespace Bizproc.Emulator.Control.Requests;

/// <summary>The body of <c>POST /emulator/move</c>, which gives the portal another address.</summary>
internal sealed record MoveRequest(string? Address = null, int Redirect = StatusCodes.Status302Found);
