using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Control.Requests;

/// <summary>The body of <c>POST /emulator/shown</c>, which tells whether an action with a filter is offered for a document.</summary>
internal sealed record ShownRequest(JsonObject? Filter, string[] DocumentType, string Edition = "b24");
