using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Control.Requests;

/// <summary>
/// The body of <c>POST /emulator/run</c>. It is not a <see cref="RunRequest"/>, because the JSON reader would not keep the defaults of its members.
/// </summary>
internal sealed record StartRequest(
    string Code,
    string Application = "app.1",
    string[]? DocumentId = null,
    string[]? DocumentType = null,
    JsonObject? Values = null,
    JsonObject? Settings = null,
    JsonObject? Document = null);
