namespace Bizproc.IntegrationTests.Workflows;

/// <summary>An action whose input was <c>sum</c>, and whose result was <c>receipt</c>.</summary>
[BizprocActivity("pay_invoice", Name = "Pay an invoice", AuthUserId = 1)]
public sealed partial class PayInvoice
{
    [BizprocProperty("total", Name = "Total")]
    [BizprocFormerKey("sum")]
    public required decimal Total { get; init; }

    [BizprocProperty("tags", Name = "Tags")]
    [BizprocFormerKey("labels")]
    [BizprocFormerKey("words")]
    public string[] Tags { get; init; } = [];

    [BizprocReturnProperty("receiptText", Name = "Receipt")]
    [BizprocFormerKey("receipt")]
    public string? Receipt { get; set; }
}

public sealed class PayInvoiceHandler : IBizprocHandler<PayInvoice>
{
    public Task HandleAsync(PayInvoice action, BizprocCall call, CancellationToken cancellationToken)
    {
        action.Receipt = FormattableString.Invariant($"{action.Total} for {string.Join('+', action.Tags)}");
        return Task.CompletedTask;
    }
}
