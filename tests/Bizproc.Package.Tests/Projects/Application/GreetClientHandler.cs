using Bizproc;

namespace Application;

internal sealed class GreetClientHandler : IBizprocHandler<GreetClient>
{
    public Task HandleAsync(GreetClient action, BizprocCall call, CancellationToken cancellationToken)
    {
        action.Greeting = $"{action.Tone}: hello {action.Client}, {action.Times} times";
        return Task.CompletedTask;
    }
}
