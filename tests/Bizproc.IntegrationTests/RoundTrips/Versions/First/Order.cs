namespace Bizproc.IntegrationTests.RoundTrips.Versions.First;

/// <summary>Declares something in every field, and every type of property.</summary>
[BizprocActivity("order", Name = "Order", Description = "Orders \"it\" \\ <now> & at once\nfor 5 € 🛒",
    Handler = "/first/order?x=1&y='2'", AuthUserId = 3, Subscription = SubscriptionMode.Wait,
    UsePlacement = true, PlacementHandler = "/first/settings")]
[BizprocText("de", Name = "Bestellung", Description = "Bestellt")]
[BizprocText("br", Name = "Pedido")]
[BizprocDocumentType(DocumentKind.SmartProcess, 128)]
[BizprocInclude("lists")]
[BizprocInclude(DocumentKind.Deal)]
[BizprocInclude("crm", "CCrmDocumentLead", "LEAD")]
[BizprocInclude(PortalEdition.Cloud)]
[BizprocExclude(DocumentKind.SmartInvoice)]
[BizprocExclude(PortalEdition.Box)]
public sealed partial class Order : OrderBase
{
    [BizprocProperty("express", Name = "Express", Default = true)]
    public bool Express { get; init; }

    [BizprocProperty("day", Name = "Day", Default = "{=System:Date}")]
    public DateOnly? Day { get; init; }

    [BizprocProperty(Name = "Moment")]
    public DateTimeOffset? Moment { get; init; }

    [BizprocProperty("price", Name = "Price", Default = 1.5)]
    public required decimal Price { get; init; }

    [BizprocProperty("papers", Name = "Papers", Description = "Whatever belongs to it")]
    [BizprocText("de", Name = "Papiere", Description = "Was dazugehört")]
    public IReadOnlyList<PortalFile> Papers { get; init; } = [];

    [BizprocProperty("count", Name = "Count", Default = 3)]
    public required int Count { get; init; }

    [BizprocProperty("speed", Name = "Speed", Default = OrderSpeed.Fast)]
    public required OrderSpeed Speed { get; init; }

    [BizprocProperty("tags", Name = "Tags", Default = new[] { "a", "b", "c" })]
    public IReadOnlyList<string> Tags { get; init; } = [];

    [BizprocProperty("note", Type = PropertyType.Text)]
    [BizprocText("en", Name = "Note")]
    [BizprocText("la", Name = "Nota")]
    public string? Note { get; init; }

    [BizprocProperty("address", Name = "Address", Type = "UF:address")]
    public string? Address { get; init; }

    [BizprocProperty("manager", Name = "Manager", Default = "Author;", Required = true)]
    public PortalUser Manager { get; init; }

    [BizprocReturnProperty("number", Name = "Number")]
    public int? Number { get; set; }

    [BizprocReturnProperty("invoices", Name = "Invoices", Description = "As PDF")]
    public IReadOnlyList<PortalFile> Invoices { get; set; } = [];
}
