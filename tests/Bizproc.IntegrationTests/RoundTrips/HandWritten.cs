using System.Text.Json.Nodes;

namespace Bizproc.IntegrationTests.RoundTrips;

/// <summary>The meaning of the classes in <c>Versions</c>, written by hand: the members of an update's <c>FIELDS</c>.</summary>
internal static class HandWritten
{
    public static JsonObject FirstOrder => Parse("""
        {
          "HANDLER": "https://app.example.com/sub/first/order?x=1&y='2'",
          "AUTH_USER_ID": 3,
          "USE_SUBSCRIPTION": "Y",
          "NAME": {"*": "Order", "de": "Bestellung", "br": "Pedido"},
          "DESCRIPTION": {"*": "Orders \"it\" \\ <now> & at once\nfor 5 € 🛒", "de": "Bestellt"},
          "PROPERTIES": {
            "subject": {"Name": "Subject", "Type": "string", "Required": "N", "Multiple": "N"},
            "express": {"Name": "Express", "Type": "bool", "Required": "N", "Multiple": "N", "Default": "Y"},
            "day": {"Name": "Day", "Type": "date", "Required": "N", "Multiple": "N", "Default": "{=System:Date}"},
            "moment": {"Name": "Moment", "Type": "datetime", "Required": "N", "Multiple": "N"},
            "price": {"Name": "Price", "Type": "double", "Required": "Y", "Multiple": "N", "Default": "1.5"},
            "papers": {
              "Name": {"*": "Papers", "de": "Papiere"}, "Description": {"*": "Whatever belongs to it", "de": "Was dazugehört"},
              "Type": "file", "Required": "N", "Multiple": "Y"
            },
            "count": {"Name": "Count", "Type": "int", "Required": "Y", "Multiple": "N", "Default": "3"},
            "speed": {
              "Name": "Speed", "Type": "select", "Options": {"slow-1": "Slow", "fast 2": "fast 2", "Unknown": "Unknown"},
              "Required": "Y", "Multiple": "N", "Default": "fast 2"
            },
            "tags": {"Name": "Tags", "Type": "string", "Required": "N", "Multiple": "Y", "Default": ["a", "b", "c"]},
            "note": {"Name": {"en": "Note", "la": "Nota"}, "Type": "text", "Required": "N", "Multiple": "N"},
            "address": {"Name": "Address", "Type": "UF:address", "Required": "N", "Multiple": "N"},
            "manager": {"Name": "Manager", "Type": "user", "Required": "Y", "Multiple": "N", "Default": "Author;"}
          },
          "RETURN_PROPERTIES": {
            "number": {"Name": "Number", "Type": "int", "Required": "N", "Multiple": "N"},
            "invoices": {"Name": "Invoices", "Description": "As PDF", "Type": "file", "Required": "N", "Multiple": "Y"}
          },
          "DOCUMENT_TYPE": ["crm", "Bitrix\\Crm\\Integration\\BizProc\\Document\\Dynamic", "DYNAMIC_128"],
          "FILTER": {
            "INCLUDE": [["lists"], ["crm", "CCrmDocumentDeal"], ["crm", "CCrmDocumentLead", "LEAD"], "b24"],
            "EXCLUDE": [["crm", "Bitrix\\Crm\\Integration\\BizProc\\Document\\SmartInvoice"], "box"]
          },
          "USE_PLACEMENT": "Y",
          "PLACEMENT_HANDLER": "https://app.example.com/sub/first/settings"
        }
        """);

    public static JsonObject SecondOrder => Parse("""
        {
          "HANDLER": "https://app.example.com/sub/bizproc/order", "AUTH_USER_ID": 7, "USE_SUBSCRIPTION": "N", "NAME": "Simple order",
          "DESCRIPTION": "", "PROPERTIES": {}, "RETURN_PROPERTIES": {}, "DOCUMENT_TYPE": "", "FILTER": "", "USE_PLACEMENT": "N"
        }
        """);

    public static JsonObject NoticeActivity => Parse($$"""
        {
          "HANDLER": "https://app.example.com/sub/bizproc/notice", "NAME": "Notice",
          "USE_PLACEMENT": "Y", "PLACEMENT_HANDLER": "https://app.example.com/sub/notice/settings", {{NoticeMembers}}
        }
        """);

    public static JsonObject NoticeRobot => Parse($$"""
        {
          "HANDLER": "https://app.example.com/sub/bizproc/notice_robot", "NAME": "Notice of a rule",
          "USE_PLACEMENT": "Y", "PLACEMENT_HANDLER": "https://app.example.com/sub/notice/rule-settings", {{NoticeMembers}}
        }
        """);

    private const string NoticeMembers = """
        "AUTH_USER_ID": 7, "USE_SUBSCRIPTION": "N", "DESCRIPTION": "Notifies",
        "PROPERTIES": {"text": {"Name": "Text", "Type": "string", "Required": "Y", "Multiple": "N"}}, "RETURN_PROPERTIES": {},
        "DOCUMENT_TYPE": "", "FILTER": {"INCLUDE": [["crm", "CCrmDocumentDeal"]]}
        """;

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
