using System.Runtime.CompilerServices;

namespace Bizproc.Editor.Tests;

/// <summary>The memory of an editor, which is open all day.</summary>
public class MemoryTests
{
    private const int Warm = 100;
    private const int Edits = 1_000;

    /// <summary>
    /// The compiler keeps words and small pieces of syntax in caches of fixed size, which fill with generated code: 7 MB, and less with every
    /// edit. One compilation kept per edit would be 150 MB.
    /// </summary>
    private const long Tables = 15_000_000;

    [Fact]
    public async Task A_thousand_edits_leave_nothing_behind()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var editor = await Editor.OpenAsync(Sources.Letter, cancellationToken);

        await EditAsync(editor, 0, Warm, cancellationToken);
        var early = await editor.CompilationAsync(cancellationToken);
        long before = LiveBytes();
        await EditAsync(editor, Warm, Edits, cancellationToken);
        long after = LiveBytes();

        TestContext.Current.TestOutputHelper!.WriteLine($"{before:n0} bytes live after {Warm} edits, {after:n0} after {Edits}");
        Assert.InRange(after, 0, before + Tables);
        Assert.False(early.IsAlive);
    }

    // The locals of a method keep their objects alive until the method ends, so use a separate method.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task EditAsync(Editor editor, int from, int to, CancellationToken cancellationToken)
    {
        for (int i = from; i < to; i++)
        {
            await editor.TypeAsync($"Letter {i:0000}", $"Letter {i + 1:0000}", cancellationToken);
            Assert.Empty(await editor.DiagnosticsAsync(cancellationToken));
            Assert.Contains($"Letter {i + 1:0000}", await editor.GeneratedAsync(cancellationToken), StringComparison.Ordinal);
        }
    }

    private static long LiveBytes()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
