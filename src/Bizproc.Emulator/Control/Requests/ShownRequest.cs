using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Control.Requests;

/// <summary>Body of <c>POST /emulator/shown</c>: is an action with such a filter offered there?</summary>
internal sealed record ShownRequest(JsonObject? Filter, string[] DocumentType, string Edition = "b24");
