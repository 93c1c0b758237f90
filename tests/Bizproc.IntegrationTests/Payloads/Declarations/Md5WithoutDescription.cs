namespace Bizproc.IntegrationTests.Payloads.Declarations;

[BizprocActivity("md5_action", Handler = "/ping.php", AuthUserId = 1)]
[BizprocText("de", Name = "MD5 Generator")]
[BizprocText("en", Name = "MD5 generator")]
[BizprocDocumentType(DocumentKind.FeedProcess, 164)]
[BizprocInclude("lists")]
public sealed partial class Md5WithoutDescription
{
    [BizprocProperty("inputString", Default = "{=Document:NAME}")]
    [BizprocText("de", Name = "Eingabestring")]
    [BizprocText("en", Name = "Input string")]
    public required string Input { get; init; }

    [BizprocReturnProperty("outputString")]
    [BizprocText("de", Name = "MD5")]
    [BizprocText("en", Name = "MD5")]
    public string? Output { get; set; }
}
