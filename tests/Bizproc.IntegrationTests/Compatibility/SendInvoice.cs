namespace Bizproc.IntegrationTests.Compatibility;

/// <summary>An action whose input was <c>sum</c>, as the baseline in this assembly has it.</summary>
[BizprocActivity("send_invoice", Name = "Send an invoice", AuthUserId = 1, Subscription = SubscriptionMode.DoNotWait)]
public sealed partial class SendInvoice
{
    [BizprocProperty("total", Name = "Total")]
    public decimal? Total { get; init; }
}
