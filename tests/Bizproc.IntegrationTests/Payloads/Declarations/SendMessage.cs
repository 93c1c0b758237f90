namespace Bizproc.IntegrationTests.Payloads.Declarations;

[BizprocRobot("test_robot", Name = "Send Message", Handler = "/robot.php", AuthUserId = 1, Subscription = SubscriptionMode.Wait)]
[BizprocInclude(DocumentKind.Deal)]
[BizprocInclude(DocumentKind.Lead)]
public sealed partial class SendMessage
{
    [BizprocProperty("datetime", Name = "When")]
    public DateTimeOffset? When { get; init; }

    [BizprocProperty("text", Name = "Text", Type = PropertyType.Text)]
    public string? Text { get; init; }

    [BizprocProperty("user", Name = "To", Default = "Author;")]
    public PortalUser? Recipient { get; init; }
}
