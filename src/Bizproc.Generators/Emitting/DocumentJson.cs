using System.Globalization;
using Bizproc.Generators.Model;
using Bizproc.Protocol;

namespace Bizproc.Generators.Emitting;

/// <summary>Writes <c>DOCUMENT_TYPE</c> and the rules of <c>FILTER</c> (portal: 4.5, 4.6).</summary>
internal static class DocumentJson
{
    /// <summary>Writes a document type, which always has three parts.</summary>
    public static void WriteType(JsonWriter json, DocumentModel document)
    {
        var known = DocumentTypes.FindByKind(document.Kind);
        string type = document.Type ?? "";
        if (known is not null) type = document.Slot is null ? known.TypeWith(document.Id) : known.Type ?? "";

        WriteParts(json, known?.Module ?? document.Module ?? "", known?.Entity ?? document.Entity ?? "", type, document.Slot);
    }

    /// <summary>Writes a filter rule: an edition, or a list that matches every document whose parts begin with it.</summary>
    public static void WriteRule(JsonWriter json, DocumentModel rule)
    {
        if (rule.Edition is { } edition)
        {
            json.String(rule.EditionName ?? ((int)edition).ToString(CultureInfo.InvariantCulture));
            return;
        }

        if (DocumentTypes.FindByKind(rule.Kind) is { } known)
        {
            string? type = known.HasNumber && rule.Slot is not null ? known.Type : known.HasNumber && rule.Id != 0 ? known.TypeWith(rule.Id) : null;
            WriteParts(json, known.Module, known.Entity, type, rule.Slot);
        }
        else
        {
            // Keep an empty second part: otherwise the third would move up into its place.
            WriteParts(json, rule.Module ?? "", rule.Entity ?? (rule.Type is null ? null : ""), rule.Type, rule.Slot);
        }
    }

    private static void WriteParts(JsonWriter json, string module, string? entity, string? type, string? slot)
    {
        json.BeginList();
        json.String(module);
        if (entity is not null) json.String(entity);
        if (entity is not null && type is not null)
        {
            if (slot is null) json.String(type);
            else json.StringBeforeHole(type, "Slot", slot);
        }

        json.EndList();
    }
}
