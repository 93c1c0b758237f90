namespace Bizproc.Emulator.Control.Requests;

/// <summary>The body of <c>POST /emulator/update</c>, which updates an application.</summary>
internal sealed record UpdateRequest(
    string Application = "app.1", string? Handler = null, bool? Page = null, bool KeepsRegistrations = false, bool DropsBindings = false);
