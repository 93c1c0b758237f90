using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Bizproc.TestSupport;

/// <summary>Waits for events in the background.</summary>
public static class Eventually
{
    /// <summary>The maximum time for something that needs nearly none. It is long because other tests run at the same time.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits until something is true.</summary>
    /// <param name="isTrue">The condition.</param>
    /// <param name="turn">Runs before each check except the first, for example to let time pass.</param>
    /// <param name="limit">The maximum time. Default: 30 s.</param>
    /// <param name="condition">Written by the compiler.</param>
    public static Task TrueAsync(Func<bool> isTrue, Action? turn = null, TimeSpan? limit = null, [CallerArgumentExpression(nameof(isTrue))] string condition = "") =>
        TrueAsync(() => Task.FromResult(isTrue()), turn, limit, condition);

    /// <inheritdoc cref="TrueAsync(Func{bool}, Action?, TimeSpan?, string)"/>
    public static async Task TrueAsync(Func<Task<bool>> isTrue, Action? turn = null, TimeSpan? limit = null, [CallerArgumentExpression(nameof(isTrue))] string condition = "")
    {
        var watch = Stopwatch.StartNew();
        while (!await isTrue())
        {
            if (watch.Elapsed > (limit ?? Limit)) Assert.Fail($"Not true after {(limit ?? Limit).TotalSeconds} s: {condition}");
            turn?.Invoke();
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Waits for a task, at most as long as the limit.</summary>
    public static Task WithinLimitAsync(this Task task) => task.WaitAsync(Limit, TestContext.Current.CancellationToken);

    /// <inheritdoc cref="WithinLimitAsync(Task)"/>
    public static Task<T> WithinLimitAsync<T>(this Task<T> task) => task.WaitAsync(Limit, TestContext.Current.CancellationToken);
}
