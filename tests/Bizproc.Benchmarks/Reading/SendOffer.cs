namespace Bizproc.Benchmarks.Reading;

/// <summary>An action of ten properties.</summary>
[BizprocActivity("send_offer", Name = "Send an offer", AuthUserId = 0)]
internal sealed partial class SendOffer
{
    [BizprocProperty("subject", Name = "Subject")]
    public required string Subject { get; set; }

    [BizprocProperty("body", Name = "Body")]
    public string? Body { get; set; }

    [BizprocProperty("copies", Name = "Copies", Default = 1)]
    public int Copies { get; set; }

    [BizprocProperty("amount", Name = "Amount")]
    public decimal Amount { get; set; }

    [BizprocProperty("isUrgent", Name = "Urgent")]
    public bool IsUrgent { get; set; }

    [BizprocProperty("validUntil", Name = "Valid until")]
    public DateOnly? ValidUntil { get; set; }

    [BizprocProperty("sendAt", Name = "Send at")]
    public DateTimeOffset? SendAt { get; set; }

    [BizprocProperty("format", Name = "Format")]
    public OfferFormat Format { get; set; }

    [BizprocProperty("tags", Name = "Tags")]
    public required string[] Tags { get; set; }

    [BizprocProperty("products", Name = "Products")]
    public required int[] Products { get; set; }
}
