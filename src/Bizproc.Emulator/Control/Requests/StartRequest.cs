using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Control.Requests;

/// <summary>
/// Body of <c>POST /emulator/run</c>. A record of its own: read straight, a <see cref="RunRequest"/> would lose what it has if left out.
/// </summary>
internal sealed record StartRequest(
    string Code,
    string Application = "app.1",
    string[]? DocumentId = null,
    string[]? DocumentType = null,
    JsonObject? Values = null,
    JsonObject? Settings = null,
    JsonObject? Document = null);
