using System.Text.Json.Nodes;

namespace Bizproc.Emulator.Control.Requests;

/// <summary>The body of <c>POST /emulator/bx24</c>: a call of the script in an application's page.</summary>
internal sealed record ScriptRequest(string Sid, string Method, JsonObject? Values = null);
