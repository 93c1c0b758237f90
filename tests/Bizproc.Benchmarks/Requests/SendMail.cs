namespace Bizproc.Benchmarks.Requests;

/// <summary>An action whose whole update is about 750 bytes.</summary>
[BizprocActivity("send_mail", Name = "Send a mail", Description = "Sends a mail to the responsible person", Handler = "/bizproc/send-mail")]
[BizprocText("de", Name = "Mail senden", Description = "Sendet eine Mail an die verantwortliche Person")]
[BizprocDocumentType(DocumentKind.Deal)]
[BizprocInclude(DocumentKind.Deal)]
public sealed partial class SendMail
{
    [BizprocProperty("subject", Name = "Subject")]
    public required string Subject { get; init; }

    [BizprocProperty("body", Name = "Text", Type = PropertyType.Text)]
    public string? Body { get; init; }

    [BizprocReturnProperty("sentAt", Name = "Sent at")]
    public DateTimeOffset? SentAt { get; set; }
}
