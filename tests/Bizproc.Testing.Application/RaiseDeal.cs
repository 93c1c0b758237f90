using System.Globalization;
using System.Text.Json.Nodes;

namespace Bizproc.Testing.Application;

/// <summary>Raises the amount of a deal.</summary>
[BizprocRobot("raise_deal", Name = "Raise the deal", Description = "Raises the amount of a deal")]
[BizprocDocumentType(DocumentKind.Deal)]
public sealed partial class RaiseDeal
{
    [BizprocProperty(Name = "By")]
    public required int By { get; init; }

    [BizprocReturnProperty(Name = "Amount")]
    public int? Amount { get; set; }

    [BizprocReturnProperty(Name = "Shop")]
    public string? Shop { get; set; }
}

public sealed class RaiseDealHandler(Shop shop) : IBizprocHandler<RaiseDeal>
{
    public async Task HandleAsync(RaiseDeal action, BizprocCall call, CancellationToken cancellationToken)
    {
        var deal = await call.Portal.CallAsync("crm.deal.get", new JsonObject { ["id"] = call.DocumentId.Number }, cancellationToken);
        int amount = (int)decimal.Parse(deal.GetProperty("OPPORTUNITY").GetString()!, CultureInfo.InvariantCulture) + action.By;
        var fields = new JsonObject { ["OPPORTUNITY"] = amount };
        await call.Portal.CallAsync("crm.deal.update", new JsonObject { ["id"] = call.DocumentId.Number, ["fields"] = fields }, cancellationToken);
        action.Amount = amount;
        action.Shop = shop.Name;
    }
}
