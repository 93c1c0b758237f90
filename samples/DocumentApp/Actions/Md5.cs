using Bizproc;

namespace DocumentApp.Actions;

/// <summary>The documentation's example of <c>bizproc.activity.add</c>.</summary>
[BizprocActivity("md5_action", AuthUserId = 1, Handler = "/ping.php")]
[BizprocText("de", Name = "MD5 Generator", Description = "Die Aktion gibt den MD5-Hash des Eingabeparameters zurück")]
[BizprocText("en", Name = "MD5 generator", Description = "Activity returns MD5 hash of input parameter")]
[BizprocDocumentType(DocumentKind.FeedProcess, 164)]
[BizprocInclude("lists")]
public sealed partial class Md5
{
    [BizprocProperty("inputString", Default = "{=Document:NAME}")]
    [BizprocText("de", Name = "Eingabestring", Description = "Geben Sie den String ein, den Sie hashen möchten")]
    [BizprocText("en", Name = "Input string", Description = "Input string for hashing")]
    public required string Input { get; init; }

    [BizprocReturnProperty("outputString")]
    [BizprocText("de", Name = "MD5")]
    [BizprocText("en", Name = "MD5")]
    public string? Output { get; set; }
}
