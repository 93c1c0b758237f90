namespace Bizproc.Emulator.Control.Requests;

/// <summary>The body of <c>POST /emulator/install</c> and <c>POST /emulator/uninstall</c>.</summary>
internal sealed record LifeRequest(string Application = "app.1", string? Handler = null, bool Page = false, bool Clean = false);
