namespace Bizproc.IntegrationTests.Payloads.Declarations;

[BizprocRobot("robot", Name = "Embedded Automation rule example", Handler = "/handler.php", AuthUserId = 1,
    Subscription = SubscriptionMode.DesignerDecides, UsePlacement = true, PlacementHandler = "/handler.php")]
public sealed partial class EmbeddedRule
{
    [BizprocProperty("string", Name = "Parameter 1")]
    public string? One { get; init; }

    [BizprocProperty("stringm", Name = "Parameter 2", Default = new[] { "value 1", "value 2" })]
    public IReadOnlyList<string> Several { get; init; } = [];
}
