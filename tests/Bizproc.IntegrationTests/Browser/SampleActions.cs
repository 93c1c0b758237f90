namespace Bizproc.IntegrationTests.Browser;

/// <summary>Registrations that use everything that the page can show.</summary>
internal static class SampleActions
{
    public const string Everything = """
        {"CODE":"create_document","HANDLER":"HERE","USE_SUBSCRIPTION":"Y","AUTH_USER_ID":1,
         "NAME":{"en":"Create document","de":"Dokument erstellen","ru":"Создать документ"},
         "DESCRIPTION":{"en":"Creates a document from a template and keeps its link","de":"Erstellt ein Dokument aus einer Vorlage"},
         "PROPERTIES":{
          "docType":{"Name":{"en":"Document type","de":"Dokumenttyp"},"Type":"select","Options":{"pdf":"PDF","docx":"Word"},"Default":"pdf","Required":"Y"},
          "title":{"Name":{"en":"Title","de":"Titel"},"Description":{"en":"Stands on the first page"},"Type":"string","Required":"Y"},
          "body":{"Name":"Body","Type":"text","Default":"Dear {=Document:NAME}"},
          "copies":{"Name":"Copies","Type":"int","Default":"1"},
          "scale":{"Name":"Scale","Type":"double"},
          "due":{"Name":"Due","Type":"date"},
          "sentAt":{"Name":"Sent at","Type":"datetime"},
          "urgent":{"Name":"Urgent","Type":"bool"},
          "approvers":{"Name":"Approvers","Type":"user","Multiple":"Y"},
          "tags":{"Name":"Tags","Type":"select","Multiple":"Y","Options":{"a":"Alpha","b":"Beta","c":"Gamma"}},
          "attachment":{"Name":"Attachment","Type":"file"},
          "address":{"Name":"Address","Type":"UF:address"}},
         "RETURN_PROPERTIES":{"documentUrl":{"Name":{"en":"Link to the document"},"Type":"string"},"pages":{"Name":"Pages","Type":"int"}},
         "DOCUMENT_TYPE":["crm","CCrmDocumentDeal","DEAL"],
         "FILTER":{"INCLUDE":[["crm","CCrmDocumentDeal"],["lists"]],"EXCLUDE":["box"]}}
        """;

    public const string Silent = """
        {"CODE":"silent","HANDLER":"HERE","NAME":"Everything the portal is silent about","USE_SUBSCRIPTION":true,
         "PROPERTIES":{"Title":{"Name":"Title","Type":"boolean"},"a":{"Name":"No type"},"A":{"Name":"A","Type":"string"},
          "kind":{"Name":"Kind","Type":"select","Options":{"pdf":"PDF"},"Default":"PDF"}},
         "RETURN_PROPERTIES":{"kind":{"Name":{"es":"Clase"},"Type":"string"}},
         "FILTER":{"INCLUDE":["crm","CCrmDocumentDeal","DEAL"]}}
        """;

    public const string Question = """
        {"CODE":"ask.manager","HANDLER":"HERE","NAME":{"de":"Chef fragen"},
         "PROPERTIES":{"question":{"Name":{"de":"Frage"},"Type":"text","Required":"Y"}},
         "RETURN_PROPERTIES":{"answer":{"Name":"Answer","Type":"string"}}}
        """;

    public const string Hostile = """
        {"CODE":"hostile","HANDLER":"HERE","USE_SUBSCRIPTION":"Y",
         "NAME":"<script>alert(1)</script>","DESCRIPTION":"<img src=x onerror=alert(2)>",
         "PROPERTIES":{"p":{"Name":"<b>bold</b>","Description":"</p><script>alert(3)</script>","Type":"select",
          "Options":{"<i>":"<img src=x onerror=alert(4)>"},"Default":"<i>"},
          "__proto__":{"Name":"never accepted","Type":"string"}},
         "RETURN_PROPERTIES":{"constructor":{"Name":"\"'><svg onload=alert(5)>","Type":"string"}},
         "FILTER":{"INCLUDE":[["<u>","<s>"]]}}
        """;
}
