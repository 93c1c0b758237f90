using System.CommandLine;
using Bizproc.Tool.Output;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Requests;

/// <summary>The values with which requests are rendered without asking a portal.</summary>
internal static class RequestOptions
{
    /// <summary>Stands in requests for the portal if nobody has named one.</summary>
    private static readonly Uri ExamplePortal = new("https://example.bitrix24.com");

    /// <summary>Gets the portal that the command line names, or an example of one.</summary>
    public static PortalTarget ReadTarget(ConnectionOptions connection, ParseResult line, ToolConsole console)
    {
        var target = connection.ReadIfThere(line) ?? connection.Complete(new PortalTarget(ExamplePortal), line);
        if (target.PublicUrl is not null) return target;

        console.Note($"No public URL is named, so the requests have {PortalTarget.NobodysUrl.GetLeftPart(UriPartial.Authority)}. Use --public-url.");
        return target with { PublicUrl = PortalTarget.NobodysUrl };
    }
}
