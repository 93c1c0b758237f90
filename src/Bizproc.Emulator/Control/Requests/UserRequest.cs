namespace Bizproc.Emulator.Control.Requests;

/// <summary>Body of <c>POST /emulator/users</c>: dismisses a user.</summary>
internal sealed record UserRequest(int User);
