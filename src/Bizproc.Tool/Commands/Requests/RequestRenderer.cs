using System.Text.Json.Nodes;
using Bizproc.Tool.Declarations;
using Bizproc.Tool.Output;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Requests;

/// <summary>Renders requests, and says which values are missing.</summary>
internal static class RequestRenderer
{
    /// <summary>Gets the parameters of a request.</summary>
    /// <exception cref="ToolException">A value is missing or wrong.</exception>
    public static JsonObject Render(ActionDefinition action, ActionCommand command, PortalTarget target)
    {
        try
        {
            return RequestJson.Write(action, command, target.CreateValues(target.PublicUrl!), target.UpdatedBy(action));
        }
        catch (InvalidOperationException missing)
        {
            throw new ToolException($"{missing.Message}. Name it with --slot NAME=NUMBER, or in {PortalNames.FileName}", cause: missing);
        }
        catch (ArgumentException wrong)
        {
            throw new ToolException(PortalConnection.WithoutParameter(wrong), cause: wrong);
        }
    }
}
