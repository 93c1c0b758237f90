using System.Text.Json.Nodes;

namespace Bizproc.Tool.Declarations;

/// <summary>Renders the request of an action.</summary>
internal static class RequestJson
{
    /// <summary>Gets the parameters of a request, as the portal receives them, without a token.</summary>
    public static JsonObject Write(ActionDefinition action, ActionCommand command, ActionValues values)
    {
        byte[] body = new byte[action.GetLength(command, ActionFields.All, values)];
        action.Write(body, command, ActionFields.All, values);
        return JsonNode.Parse(body)!.AsObject();
    }
}
