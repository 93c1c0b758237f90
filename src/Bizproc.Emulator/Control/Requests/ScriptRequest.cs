using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Control.Requests;

/// <summary>Body of <c>POST /emulator/bx24</c>: what the script in an application's page asks of the portal.</summary>
internal sealed record ScriptRequest(string Sid, string Method, JsonObject? Values = null);
