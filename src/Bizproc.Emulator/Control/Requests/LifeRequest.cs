namespace Bizproc.Emulator.Control.Requests;

/// <summary>Body of <c>POST /emulator/install</c> and <c>uninstall</c>.</summary>
internal sealed record LifeRequest(string Application = "app.1", string? Handler = null, bool Page = false, bool Clean = false);
