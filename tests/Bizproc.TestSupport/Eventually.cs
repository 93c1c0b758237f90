using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Bizproc.TestSupport;

/// <summary>Waits for what happens in the background.</summary>
public static class Eventually
{
    /// <summary>How long something may take that takes no time: long, as other tests run beside.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits until something is true.</summary>
    /// <param name="isTrue">What has to become true.</param>
    /// <param name="turn">What is done before each look but the first, such as letting time pass.</param>
    /// <param name="limit">How long it may take. Default: 30 s.</param>
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

    /// <summary>Waits for a task, but not for ever.</summary>
    public static Task WithinLimitAsync(this Task task) => task.WaitAsync(Limit, TestContext.Current.CancellationToken);

    /// <inheritdoc cref="WithinLimitAsync(Task)"/>
    public static Task<T> WithinLimitAsync<T>(this Task<T> task) => task.WaitAsync(Limit, TestContext.Current.CancellationToken);
}
