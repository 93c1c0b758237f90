using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Control.Requests;

/// <summary>The body of <c>POST /emulator/settings</c>, which opens an action's settings page.</summary>
internal sealed record SettingsRequest(string Code, string Application = "app.1", JsonObject? Values = null);
