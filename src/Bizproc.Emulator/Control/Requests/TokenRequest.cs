namespace Bizproc.Emulator.Control.Requests;

/// <summary>Body of <c>POST /emulator/tokens</c>: an access token. With <c>null</c> for the application it belongs to none.</summary>
internal sealed record TokenRequest(
    string Token, string? Application = "app.1", int User = 1, bool Admin = true, string[]? Scopes = null, bool Expired = false);
