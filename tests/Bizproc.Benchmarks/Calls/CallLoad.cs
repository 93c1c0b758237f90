namespace Bizproc.Benchmarks.Calls;

/// <summary>Calls that are repeated many times.</summary>
/// <param name="Name">The description of the calls.</param>
/// <param name="RequestsOf">The requests of one connection, which sends them in this order and then starts again.</param>
/// <param name="Commands">The number of methods that one request calls.</param>
internal sealed record CallLoad(string Name, Func<int, byte[][]> RequestsOf, int Commands = 1)
{
    public const int Codes = 10;

    private const int UpdateBytes = 750;

    /// <summary>The calls of an application with ten actions.</summary>
    public static IReadOnlyList<CallLoad> All { get; } =
    [
        new("update, 750 bytes", static connection => [Request("bizproc.activity.update", Update(connection % Codes))]),
        new("add and delete", static connection =>
            [Request("bizproc.activity.add", Add($"new{connection}")), Request("bizproc.activity.delete", Delete(connection))]),
        new("list of 10", static _ => [Request("bizproc.activity.list", """{"auth":"admin"}""")]),
        new("batch of 10 updates", static _ => [Request("batch", Batch())], Commands: 10),
    ];

    /// <summary>An action as it is added, with the token of its application.</summary>
    public static string Add(string code, string token = "admin") =>
        $$$$"""{"auth":"{{{{token}}}}","CODE":"{{{{code}}}}","HANDLER":"https://app.example.com/bizproc/{{{{code}}}}","NAME":{"*":"Create a document","de":"Dokument erstellen"},"USE_SUBSCRIPTION":"Y","PROPERTIES":{"title":{"NAME":"Title","TYPE":"string","REQUIRED":"Y"}}}""";

    private static byte[] Request(string method, string json) => RawConnection.Request("/rest/" + method, json);

    private static string Delete(int connection) => $$"""{"auth":"admin","CODE":"new{{connection}}"}""";

    private static string Update(int code)
    {
        string start = $$$"""{"auth":"admin","CODE":"c{{{code}}}","FIELDS":{"HANDLER":"https://app.example.com/bizproc/create-document","NAME":{"*":"Create a document","de":"Dokument erstellen"},"USE_SUBSCRIPTION":"Y","PROPERTIES":{"docType":{"NAME":{"*":"Document type","de":"Dokumenttyp"},"TYPE":"select","REQUIRED":"Y","MULTIPLE":"N","OPTIONS":{"pdf":"PDF","docx":"Word"},"DEFAULT":"pdf"},"attachment":{"NAME":"File","TYPE":"file","REQUIRED":"N","MULTIPLE":"Y"}},"RETURN_PROPERTIES":{"documentUrl":{"NAME":"Link to the document","TYPE":"string"}},"DOCUMENT_TYPE":["crm","CCrmDocumentDeal","DEAL"],"FILTER":{"INCLUDE":[["lists"],["crm","CCrmDocumentDeal"]],"EXCLUDE":["box"]},"DESCRIPTION":" """.TrimEnd();
        const string end = "\"}}";
        return start + new string('d', UpdateBytes - start.Length - end.Length) + end;
    }

    private static string Batch() =>
        """{"auth":"admin","halt":0,"cmd":{""" + string.Join(',', Enumerable.Range(0, Codes).Select(Command)) + "}}";

    private static string Command(int code) =>
        $"\"u{code}\":\"bizproc.activity.update?CODE=c{code}&FIELDS[NAME][*]=Create%20a%20document&FIELDS[NAME][de]=Dokument%20erstellen&FIELDS[PROPERTIES][title][NAME]=Title&FIELDS[PROPERTIES][title][TYPE]=string\"";
}
