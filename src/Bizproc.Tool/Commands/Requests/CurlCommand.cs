using System.Text.Json.Nodes;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Requests;

/// <summary>Writes a request as a command of curl for Bash.</summary>
internal static class CurlCommand
{
    /// <summary>Writes the command. The shell puts the token into the body, so neither this text nor an address contains it.</summary>
    public static string Write(Uri portal, string method, JsonObject parameters)
    {
        // A single quote would end the argument of the shell.
        string body = parameters.ToJsonString().Replace("'", "\\u0027", StringComparison.Ordinal);
        string rest = body == "{}" ? "}" : $",{body[1..]}";
        string address = new Uri(portal, $"/rest/{method}").AbsoluteUri;
        return $$"""curl -H 'Content-Type: application/json' --data '{"auth":"'"${{PortalSecrets.TokenVariable}}"'"{{rest}}' {{address}}""";
    }
}
