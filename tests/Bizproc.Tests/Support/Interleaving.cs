namespace Bizproc.Tests.Support;

/// <summary>Lets several go on step by step, one at a time, in an order that a seed decides.</summary>
internal sealed class Interleaving(int seed)
{
    private readonly Random _random = new(seed);
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _changed = new(0);
    private readonly Dictionary<int, TaskCompletionSource> _parked = [];

    /// <summary>Runs all of them to their ends; each is given what it awaits before a step.</summary>
    public async Task RunAsync(params Func<Func<Task>, Task>[] all)
    {
        var running = all.Select((one, id) => Task.Run(async () =>
        {
            try
            {
                await one(() => ParkAsync(id));
            }
            finally
            {
                _changed.Release();
            }
        })).ToArray();

        // How long one goes on before another may; from step by step to whole requests.
        int stay = 1 + _random.Next(60);
        int current = 0;
        while (true)
        {
            int[] unfinished = [.. Enumerable.Range(0, all.Length).Where(id => !running[id].IsCompleted)];
            if (unfinished.Length == 0) break;

            TaskCompletionSource? next = null;
            lock (_gate)
            {
                if (unfinished.All(_parked.ContainsKey))
                {
                    if (!unfinished.Contains(current) || _random.Next(stay) == 0) current = unfinished[_random.Next(unfinished.Length)];
                    _parked.Remove(current, out next);
                }
            }

            if (next is not null) next.SetResult();
            else await _changed.WaitAsync(TimeSpan.FromMilliseconds(20));
        }

        await Task.WhenAll(running);
    }

    private Task ParkAsync(int id)
    {
        var step = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate) _parked[id] = step;
        _changed.Release();
        return step.Task;
    }
}
