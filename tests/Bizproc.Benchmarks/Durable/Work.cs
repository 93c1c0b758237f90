namespace Bizproc.Benchmarks.Durable;

/// <summary>The work of every handler: one millisecond, counted.</summary>
internal sealed class Work
{
    private int _done;

    public int Done => Volatile.Read(ref _done);

    public async Task DoAsync()
    {
        await Task.Delay(1);
        Interlocked.Increment(ref _done);
    }
}
