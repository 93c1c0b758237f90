// As published: texts in Russian only, and answers that arrive only if the designer chose to wait.
#pragma warning disable BZP0109, BZP0402

namespace Bizproc.IntegrationTests.Payloads.Declarations;

[BizprocRobot("its_example_robot", Name = "Пример робота - отправить уведомление пользователю", AuthUserId = 17,
    Handler = "/its/example/", Subscription = SubscriptionMode.DesignerDecides)]
public sealed partial class NotifyUser
{
    [BizprocProperty("to")]
    [BizprocText("ru", Name = "Пользователь")]
    public required string Recipient { get; init; }

    [BizprocProperty("message", Type = PropertyType.Text)]
    [BizprocText("ru", Name = "Сообщение")]
    public required string Message { get; init; }

    [BizprocReturnProperty("ok", Required = true)]
    [BizprocText("ru", Name = "ok")]
    public bool Ok { get; set; }

    [BizprocReturnProperty("error")]
    [BizprocText("ru", Name = "error")]
    public string? Error { get; set; }
}
