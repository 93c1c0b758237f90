namespace Bizproc.AspNetCore.Tests.Support;

/// <summary>Waits for what happens in the background.</summary>
internal static class Eventually
{
    /// <summary>Waits until something is true; the time of the whole test is the limit.</summary>
    public static async Task TrueAsync(Func<bool> isTrue)
    {
        while (!isTrue()) await Task.Delay(10, TestContext.Current.CancellationToken);
    }
}
