using System.Text.Json.Serialization;

namespace Bizproc.Benchmarks.Requests;

/// <summary>The same request as objects, for the serializer.</summary>
internal sealed record UpdateData([property: JsonPropertyName("CODE")] string Code, [property: JsonPropertyName("FIELDS")] UpdateData.FieldData Fields)
{
    internal sealed record FieldData(
        [property: JsonPropertyName("HANDLER")] string Handler,
        [property: JsonPropertyName("AUTH_USER_ID")] int AuthUserId,
        [property: JsonPropertyName("USE_SUBSCRIPTION")] string UseSubscription,
        [property: JsonPropertyName("NAME")] Dictionary<string, string> Name,
        [property: JsonPropertyName("DESCRIPTION")] Dictionary<string, string> Description,
        [property: JsonPropertyName("PROPERTIES")] Dictionary<string, PropertyData> Properties,
        [property: JsonPropertyName("RETURN_PROPERTIES")] Dictionary<string, PropertyData> ReturnProperties,
        [property: JsonPropertyName("DOCUMENT_TYPE")] string[] DocumentType,
        [property: JsonPropertyName("FILTER")] Dictionary<string, string[][]> Filter,
        [property: JsonPropertyName("USE_PLACEMENT")] string UsePlacement);

    internal sealed record PropertyData(
        [property: JsonPropertyName("NAME")] string Name,
        [property: JsonPropertyName("TYPE")] string Type,
        [property: JsonPropertyName("REQUIRED")] string Required,
        [property: JsonPropertyName("MULTIPLE")] string Multiple);

    public static UpdateData Example { get; } = new("send_mail", new(
        "https://app.example.com/bizproc/send-mail",
        1,
        "Y",
        new() { ["*"] = "Send a mail", ["de"] = "Mail senden" },
        new() { ["*"] = "Sends a mail to the responsible person", ["de"] = "Sendet eine Mail an die verantwortliche Person" },
        new() { ["subject"] = new("Subject", "string", "Y", "N"), ["body"] = new("Text", "text", "N", "N") },
        new() { ["sentAt"] = new("Sent at", "datetime", "N", "N") },
        ["crm", "CCrmDocumentDeal", "DEAL"],
        new() { ["INCLUDE"] = [["crm", "CCrmDocumentDeal"]] },
        "N"));
}
