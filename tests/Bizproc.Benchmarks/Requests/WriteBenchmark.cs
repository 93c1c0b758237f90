using System.Buffers;
using System.Diagnostics;
using System.Text.Json;

namespace Bizproc.Benchmarks.Requests;

/// <summary>
/// What writing a whole update costs, beside a serializer with generated code over the same data, and beside a plain copy of the same bytes.
/// </summary>
internal static class WriteBenchmark
{
    private const int Writes = 200_000;
    private const int WarmUp = 5;

    public static void Run(int rounds)
    {
        var values = new ActionValues(new Uri("https://app.example.com"), userId: 1);
        var action = SendMail.Definition;
        byte[] buffer = new byte[4096];
        int length = action.Write(buffer, ActionCommand.Update, ActionFields.All, values);
        byte[] written = buffer[..length];
        var stream = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(stream);

        bool isSame = JsonElement.DeepEquals(JsonElement.Parse(written), JsonSerializer.SerializeToElement(UpdateData.Example, UpdateJson.Default.UpdateData));
        Console.WriteLine($"an update of {length} bytes, {Writes} times a round, {rounds} rounds; the serializer writes the same data: {(isSame ? "yes" : "NO")}");

        Contestant copy = new("plain copy", () => written.CopyTo(buffer, 0));
        Contestant ours = new("generated", () => action.Write(buffer.AsSpan(0, action.GetLength(ActionCommand.Update, ActionFields.All, values)), ActionCommand.Update, ActionFields.All, values));
        Contestant serializer = new("JsonSerializer", static () => JsonSerializer.SerializeToUtf8Bytes(UpdateData.Example, UpdateJson.Default.UpdateData));
        Contestant frugal = new("its own writer", () =>
        {
            stream.ResetWrittenCount();
            json.Reset(stream);
            JsonSerializer.Serialize(json, UpdateData.Example, UpdateJson.Default.UpdateData);
        });

        Contestant[] all = [copy, ours, serializer, frugal];
        for (int round = 0; round < WarmUp + rounds; round++)
        {
            for (int i = 0; i < all.Length; i++) all[(i + round) % all.Length].Measure(isCounted: round >= WarmUp);
        }

        foreach (var each in all) Console.WriteLine($"  {each.Name,-16}{each.Nanoseconds,9:F1} ns{each.Bytes,9:F1} bytes allocated");
        Console.WriteLine();
        Print("bytes allocated by a write", ours.Bytes, "0", ours.Bytes == 0);
        Print("JsonSerializer / generated", serializer.Nanoseconds / ours.Nanoseconds, "at least 20", serializer.Nanoseconds >= 20 * ours.Nanoseconds);
        Console.WriteLine($"        JsonSerializer into a writer and a buffer that are used again / generated: {frugal.Nanoseconds / ours.Nanoseconds:0.00} (no budget)");
        Print("generated / plain copy", ours.Nanoseconds / copy.Nanoseconds, "at most 4", ours.Nanoseconds <= 4 * copy.Nanoseconds);
    }

    private static void Print(string what, double figure, string budget, bool isKept) =>
        Console.WriteLine($"{(isKept ? "kept  " : "MISSED")}  {what}: {figure:0.00} ({budget})");

    private sealed class Contestant(string name, Action write)
    {
        private readonly List<double> _times = [];
        private long _bytes;

        public string Name => name;

        public double Nanoseconds => _times.Order().ElementAt(_times.Count / 2);

        public double Bytes => (double)_bytes / Writes;

        public void Measure(bool isCounted)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < Writes; i++) write();
            double time = Stopwatch.GetElapsedTime(start).TotalNanoseconds / Writes;
            if (!isCounted) return;

            _bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            _times.Add(time);
        }
    }
}
