using System.Text.Json.Nodes;
using Bizproc.Emulator.Delivery.Runs;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Crm;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Control;

/// <summary>Gives a run the fields of its document, if that is a CRM item of the portal.</summary>
internal static class SeededDocument
{
    /// <summary>Adds the fields of the document to a request that has none.</summary>
    public static RunRequest Fill(RunRequest request, PortalState state)
    {
        if (request.Document is not null || state.Registrations.Find(request.Application, request.Code) is not { } action) return request;

        return CrmDocument.Find(RunDocument.Create(request, action).Id, state.Crm) is { } fields ? request with { Document = ToJson(fields) } : request;
    }

    private static JsonObject? ToJson(PhpArray fields) =>
        JsonNode.Parse(PhpJsonWriter.Write(fields), documentOptions: new() { MaxDepth = StateJsonWriter.MaxDepth }) as JsonObject;
}
