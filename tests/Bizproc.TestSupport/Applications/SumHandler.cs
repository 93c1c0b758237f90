namespace Bizproc.TestSupport;

public sealed class SumHandler(Work work) : IBizprocHandler<Sum>
{
    public async Task HandleAsync(Sum action, BizprocCall call, CancellationToken cancellationToken)
    {
        work.Calls.Enqueue(call);
        await work.DoAsync(call, cancellationToken);
        action.Total = action.One + action.Other;
    }
}
