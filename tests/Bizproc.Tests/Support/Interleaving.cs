namespace Bizproc.Tests.Support;

/// <summary>Lets several tasks go on step by step, one at a time, in an order that a seed decides.</summary>
internal sealed class Interleaving(int seed)
{
    private readonly Random _random = new(seed);
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _changed = new(0);
    private readonly Dictionary<int, TaskCompletionSource> _parked = [];

    /// <summary>Runs all tasks to their ends. Each gets a function whose result it must await before each step.</summary>
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

        // The mean number of steps that one task makes before another may go on: from one step to whole requests.
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
