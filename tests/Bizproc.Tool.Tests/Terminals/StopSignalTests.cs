using System.Runtime.InteropServices;
using Bizproc.Emulator.Programs;

namespace Bizproc.Tool.Tests.Terminals;

/// <summary>The signals that end a program, in the order in which they may arrive.</summary>
public sealed class StopSignalTests
{
    [Theory]
    [InlineData(PosixSignal.SIGINT, false)]
    [InlineData(PosixSignal.SIGTERM, true)]
    [InlineData(PosixSignal.SIGHUP, true)]
    [InlineData(PosixSignal.SIGQUIT, true)]
    public void The_first_signal_stops_and_only_a_second_Ctrl_C_ends_the_process(PosixSignal second, bool isKept)
    {
        using var signals = new StopSignals();

        Assert.True(Answer(signals, PosixSignal.SIGINT));
        Assert.True(signals.Token.IsCancellationRequested);
        Assert.Equal(isKept, Answer(signals, second));
    }

    [Fact]
    public void Of_two_that_arrive_at_once_one_ends_the_process()
    {
        const int Rounds = 1_000;
        for (int i = 0; i < Rounds; i++)
        {
            using var signals = new StopSignals();
            int kept = 0;

            Parallel.Invoke(Count, Count);

            Assert.Equal(1, kept);

            void Count()
            {
                if (Answer(signals, PosixSignal.SIGINT)) Interlocked.Increment(ref kept);
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_that_is_answered_after_the_end_of_the_command_does_no_harm(bool isStopped)
    {
        var signals = new StopSignals();
        if (isStopped) Answer(signals, PosixSignal.SIGINT);
        signals.Dispose();

        Assert.Equal(!isStopped, Answer(signals, PosixSignal.SIGINT));
    }

    /// <summary>Returns true if the process goes on.</summary>
    private static bool Answer(StopSignals signals, PosixSignal signal)
    {
        var context = new PosixSignalContext(signal);
        signals.Stop(context);
        return context.Cancel;
    }
}
