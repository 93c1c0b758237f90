using Application._1.Actions;
using Bizproc;

namespace Application._1.Handlers;

/// <summary>Does the work of <see cref="GreetClient"/>. Each call gets a new handler, created with its services.</summary>
public sealed class GreetClientHandler : IBizprocHandler<GreetClient>
{
    /// <inheritdoc/>
    public Task HandleAsync(GreetClient action, BizprocCall call, CancellationToken cancellationToken)
    {
        action.Greeting = $"Hello, {action.Client}!";
        return Task.CompletedTask;
    }
}
