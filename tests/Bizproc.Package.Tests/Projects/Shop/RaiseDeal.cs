using System.Globalization;
using System.Text.Json.Nodes;
using Bizproc;

namespace Shop;

/// <summary>Raises the amount of a deal.</summary>
[BizprocActivity("raise_deal", Name = "Raise the deal", Description = "Raises the amount of a deal",
    UsePlacement = true, PlacementHandler = "/settings/raise_deal")]
[BizprocDocumentType(DocumentKind.Deal)]
public sealed partial class RaiseDeal
{
    [BizprocProperty("by", Name = "By")]
    public required decimal By { get; init; }

    [BizprocReturnProperty("amount", Name = "Amount")]
    public decimal? Amount { get; set; }
}

public sealed class RaiseDealHandler : IBizprocHandler<RaiseDeal>
{
    public async Task HandleAsync(RaiseDeal action, BizprocCall call, CancellationToken cancellationToken)
    {
        var id = call.DocumentId.Number;
        var deal = await call.Portal.CallAsync("crm.deal.get", new JsonObject { ["id"] = id }, cancellationToken);
        action.Amount = decimal.Parse(deal.GetProperty("OPPORTUNITY").GetString()!, CultureInfo.InvariantCulture) + action.By;

        var fields = new JsonObject { ["OPPORTUNITY"] = action.Amount };
        await call.Portal.CallAsync("crm.deal.update", new JsonObject { ["id"] = id, ["fields"] = fields }, cancellationToken);
    }
}
