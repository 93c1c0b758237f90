namespace Bizproc.Emulator.Control.Requests;

/// <summary>Body of <c>POST /emulator/move</c>: the portal gets another address.</summary>
internal sealed record MoveRequest(string? Address = null, int Redirect = StatusCodes.Status302Found);
