namespace Bizproc.Emulator.Control.Requests;

/// <summary>The body of <c>POST /emulator/users</c>, which dismisses a user.</summary>
internal sealed record UserRequest(int User);
