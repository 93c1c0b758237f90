using System.Text.Json.Nodes;

namespace Bizproc.Tool.Declarations;

/// <summary>Renders the request of an action.</summary>
internal static class RequestJson
{
    /// <summary>Gets the parameters of a request, as the portal receives them, without a token.</summary>
    public static JsonObject Write(ActionDefinition action, ActionCommand command, ActionValues values, ActionFields fields = ActionFields.All)
    {
        byte[] body = new byte[action.GetLength(command, fields, values)];
        action.Write(body, command, fields, values);
        return JsonNode.Parse(body)!.AsObject();
    }
}
