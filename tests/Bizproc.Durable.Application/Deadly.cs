namespace Bizproc.Durable.Application;

/// <summary>Ends the process.</summary>
[BizprocActivity("deadly", Name = "Deadly", Subscription = SubscriptionMode.Wait, AuthUserId = 1)]
public sealed partial class Deadly;

internal sealed class DeadlyHandler(Journal journal) : IBizprocHandler<Deadly>
{
    public Task HandleAsync(Deadly action, BizprocCall call, CancellationToken cancellationToken)
    {
        journal.Write("deadly");
        System.Diagnostics.Process.GetCurrentProcess().Kill();
        return Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
