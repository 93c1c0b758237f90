namespace Bizproc.Emulator.Control.Requests;

/// <summary>The body of <c>POST /emulator/tokens</c>, which adds an access token. It has no application if that is <c>null</c>.</summary>
internal sealed record TokenRequest(
    string Token, string? Application = "app.1", int User = 1, bool Admin = true, string[]? Scopes = null, bool Expired = false);
