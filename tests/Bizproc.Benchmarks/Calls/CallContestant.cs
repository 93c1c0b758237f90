using System.Diagnostics;
using Bizproc.Benchmarks.Measuring;

namespace Bizproc.Benchmarks.Calls;

/// <summary>One server, and the cost of its calls in each round.</summary>
internal sealed class CallContestant(string name, Uri server)
{
    public string Name => name;

    /// <summary>Microseconds for each request, and bytes that server and client allocate for it, nearly all in the server.</summary>
    public Figures Figures { get; } = new();

    /// <summary>Microseconds of all processors for each request, including the client.</summary>
    public List<double> Processor { get; } = [];

    /// <summary>Measures one round.</summary>
    public async Task MeasureAsync(CallLoad load, int requests, int connections)
    {
        var all = Enumerable.Range(0, connections).Select(_ => new RawConnection(server)).ToArray();
        // The first requests of a connection are not measured.
        await RunAsync(all, load, load.RequestsOf(0).Length);
        GC.Collect();
        long allocated = GC.GetTotalAllocatedBytes();
        var processor = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();

        await RunAsync(all, load, requests / connections);

        double time = Stopwatch.GetElapsedTime(start).TotalMicroseconds / requests;
        Processor.Add((Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / requests);
        Figures.Add(time, (GC.GetTotalAllocatedBytes() - allocated) / (double)requests);
        foreach (var connection in all) connection.Dispose();
    }

    /// <summary>Forgets the figures: after the warm-up, and before the next load.</summary>
    public void Forget()
    {
        Figures.Forget();
        Processor.Clear();
    }

    private static Task RunAsync(RawConnection[] connections, CallLoad load, int requestsEach) =>
        Task.WhenAll(connections.Select((connection, index) => RunAsync(connection, load.RequestsOf(index), requestsEach)));

    private static async Task RunAsync(RawConnection connection, byte[][] requests, int count)
    {
        for (int i = 0; i < count; i++) await connection.CallAsync(requests[i % requests.Length]);
    }
}
