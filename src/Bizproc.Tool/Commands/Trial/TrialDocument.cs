using System.Globalization;
using System.Text.Json.Nodes;
using Bizproc.Protocol;
using Bizproc.Tool.Output;

namespace Bizproc.Tool.Commands.Trial;

/// <summary>Finds the document on which a trial runs.</summary>
internal static class TrialDocument
{
    private const string Default = "deal";

    /// <summary>Finds the document that a person names, or the newest deal.</summary>
    /// <exception cref="ToolException">There is no such document.</exception>
    public static async Task<(DocumentType Type, DocumentId Id)> FindAsync(IPortalClient portal, string? named, CancellationToken stop)
    {
        string[] parts = named?.Split(':') ?? [Default, await ReadNewestDealAsync(portal, stop).ConfigureAwait(false)];
        if (parts is [var kind, var number]
            && DocumentTypes.All.FirstOrDefault(known => !known.HasNumber && known.Type is not null && known.Kind?.Equals(kind, StringComparison.OrdinalIgnoreCase) == true) is { Type: { } type } document
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int id) && id > 0)
        {
            return (new(document.Module, document.Entity, type), new(document.Module, document.Entity, string.Create(CultureInfo.InvariantCulture, $"{type}_{id}")));
        }

        throw new ToolException($"'{named}' is not a document. Use --document with a kind and a number, such as deal:5, lead:5, contact:5 or company:5");
    }

    /// <summary>Describes a document as a person names it, such as <c>deal:5</c>.</summary>
    public static string Describe(DocumentId document)
    {
        int number = document.Id.LastIndexOf('_');
        return $"{document.Id[..number].ToLowerInvariant()}:{document.Id[(number + 1)..]}";
    }

    private static async Task<string> ReadNewestDealAsync(IPortalClient portal, CancellationToken stop)
    {
        var parameters = new JsonObject { ["select"] = new JsonArray("ID"), ["order"] = new JsonObject { ["ID"] = "DESC" } };
        try
        {
            await foreach (var deal in portal.ListAsync("crm.deal.list", parameters, cancellationToken: stop).ConfigureAwait(false)) return deal.GetProperty("ID").ToString();
        }
        catch (PortalException refusal)
        {
            throw new ToolException($"The deals of the portal cannot be listed: {refusal.Message}. Name a document with --document, such as deal:5", ExitCode.PortalFailed, refusal);
        }

        throw new ToolException("The portal has no deal on which a workflow could run. Add one, or name another document with --document, such as contact:5", ExitCode.NotSo);
    }
}
