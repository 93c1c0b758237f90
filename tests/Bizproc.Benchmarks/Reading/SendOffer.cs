namespace Bizproc.Benchmarks.Reading;

/// <summary>An action of ten properties, with what the generator writes for it.</summary>
internal sealed class SendOffer
{
    public required string Subject { get; set; }

    public string? Body { get; set; }

    public int Copies { get; set; }

    public decimal Amount { get; set; }

    public bool IsUrgent { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public DateTimeOffset? SendAt { get; set; }

    public OfferFormat Format { get; set; }

    public required string[] Tags { get; set; }

    public required int[] Products { get; set; }

    public static SendOffer Read(ref CallReader reader) => new()
    {
        Subject = reader.Text("subject"u8),
        Body = reader.OptionalText("body"u8),
        Copies = reader.Value<int, IntegerValue<int>>("copies"u8, "1"u8),
        Amount = reader.Value<decimal, FractionValue<decimal>>("amount"u8),
        IsUrgent = reader.Value<bool, FlagValue>("isUrgent"u8),
        ValidUntil = reader.Optional<DateOnly, DateValue>("validUntil"u8),
        SendAt = reader.Optional<DateTimeOffset, MomentValue>("sendAt"u8),
        Format = reader.Option<OfferFormat>("format"u8, "one of pdf, docx", ReadFormat),
        Tags = reader.Texts("tags"u8),
        Products = reader.List<int, IntegerValue<int>>("products"u8),
    };

    private static bool ReadFormat(ReadOnlySpan<byte> key, out OfferFormat value)
    {
        value = default;
        if (key.SequenceEqual("pdf"u8)) value = OfferFormat.Pdf;
        else if (key.SequenceEqual("docx"u8)) value = OfferFormat.Docx;
        else return false;

        return true;
    }
}
