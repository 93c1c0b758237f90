using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Bizproc.Benchmarks.Reading;

/// <summary>What reading a call costs, from the raw body to the typed object, beside ASP.NET Core's form reader and reflection.</summary>
internal static class ReadBenchmark
{
    private const int Reads = 500;
    private const int WarmUp = 500;

    public static void Run(int rounds)
    {
        byte[] body = CallBody.Example;
        PortalFormats formats = new(CultureInfo.GetCultureInfo("de-DE"), TimeZoneInfo.Utc);
        ReflectionBinder reflection = new(formats.Culture);
        string expected = JsonSerializer.Serialize(reflection.Read(body));
        bool isSame = JsonSerializer.Serialize(Read(body, formats)) == expected;
        Console.WriteLine($"a call of {body.Length} bytes and 10 properties, {Reads} times a round, {rounds} rounds; both read the same: {(isSame ? "yes" : "NO")}");

        Contestant ours = new("generated", () => Read(body, formats));
        Contestant theirs = new("form reader + reflection", () => reflection.Read(body));
        Contestant[] all = [ours, theirs];
        for (int round = 0; round < WarmUp + rounds; round++)
        {
            for (int i = 0; i < all.Length; i++) all[(i + round) % all.Length].Measure(isCounted: round >= WarmUp);
        }

        foreach (var each in all) Console.WriteLine($"  {each.Name,-26}{each.Nanoseconds,9:F0} ns{each.Bytes,9:F0} bytes allocated");
        Console.WriteLine();
        Print("time, form reader + reflection / generated", theirs.Nanoseconds / ours.Nanoseconds, "at least 3", theirs.Nanoseconds >= 3 * ours.Nanoseconds);
        Print("bytes, generated / form reader + reflection", ours.Bytes / theirs.Bytes, "at most 0.33", 3 * ours.Bytes <= theirs.Bytes);
    }

    private static SendOffer Read(ReadOnlySpan<byte> body, PortalFormats formats) => BizprocCall.Read<SendOffer>(body, formats).Action;

    private static void Print(string what, double figure, string budget, bool isKept) =>
        Console.WriteLine($"{(isKept ? "kept  " : "MISSED")}  {what}: {figure:0.00} ({budget})");

    private sealed class Contestant(string name, Func<object> read)
    {
        private readonly List<double> _times = [];
        private long _bytes;

        public string Name => name;

        /// <summary>Of many short rounds nearly the fastest one: what else the machine does makes a round slower, never faster.</summary>
        public double Nanoseconds => _times.Order().ElementAt(_times.Count / 20);

        public double Bytes => (double)_bytes / Reads;

        public void Measure(bool isCounted)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < Reads; i++) read();
            double time = Stopwatch.GetElapsedTime(start).TotalNanoseconds / Reads;
            if (!isCounted) return;

            _bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            _times.Add(time);
        }
    }
}
