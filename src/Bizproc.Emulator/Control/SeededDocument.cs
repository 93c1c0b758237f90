using System.Globalization;
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

        return Find(RunDocument.Create(request, action).Id, state) is { } fields ? request with { Document = fields } : request;
    }

    private static JsonObject? Find(IReadOnlyList<string> document, PortalState state)
    {
        // Such as DEAL_1 and DYNAMIC_128_1.
        string[] parts = document[^1].Split('_');
        if (document[0] != "crm" || !long.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out long id)) return null;

        long type = parts is ["DYNAMIC", var number, _] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long dynamic)
            ? dynamic
            : CrmKind.Named.FirstOrDefault(kind => kind.Name.Equals(parts[0], StringComparison.OrdinalIgnoreCase))?.Type ?? 0;
        if (state.Crm.Find(type) is not { } table || table.Find(id) is not { } row) return null;

        var fields = new PhpArray();
        foreach (var (name, value) in row) fields[name] = table.Kind.FindField(name) is { } field ? CrmValue.ToText(field, value) : value;
        return JsonNode.Parse(PhpJsonWriter.Write(fields), documentOptions: new() { MaxDepth = StateJsonWriter.MaxDepth }) as JsonObject;
    }
}
