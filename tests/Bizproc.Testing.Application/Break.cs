using System.Text.Json.Nodes;
namespace Bizproc.Testing.Application;

/// <summary>Ends in the way that its input names.</summary>
[BizprocRobot("break", Name = "Break", Description = "Ends in the way that the input names")]
public sealed partial class Break
{
    [BizprocProperty(Name = "How")]
    public required string How { get; init; }

    [BizprocReturnProperty(Name = "Done")]
    public string? Done { get; set; }
}

public sealed class BreakHandler : IBizprocHandler<Break>
{
    public async Task HandleAsync(Break action, BizprocCall call, CancellationToken cancellationToken)
    {
        switch (action.How)
        {
            case "throw":
                throw new InvalidOperationException("The plate fell");
            case "refuse":
                throw new StepFailedException("Not on a Sunday");
            case "later":
                call.AnswerLater();
                break;
            case "call":
                await call.Portal.CallAsync("shop.thing.get", new JsonObject { ["id"] = 1 }, cancellationToken);
                break;
            case "never":
                await Task.Delay(Timeout.Infinite, cancellationToken);
                break;
        }

        action.Done = action.How;
    }
}
