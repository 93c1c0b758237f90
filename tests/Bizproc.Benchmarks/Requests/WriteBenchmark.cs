using System.Buffers;
using System.Text.Json;
using Bizproc.Benchmarks.Budgets;
using Bizproc.Benchmarks.Measuring;

namespace Bizproc.Benchmarks.Requests;

/// <summary>
/// The cost of writing a whole update, compared with a serializer with generated code for the same data, and with a copy of the same bytes.
/// </summary>
internal static class WriteBenchmark
{
    private const int Writes = 200_000;
    private const int WarmUp = 5;

    public static IReadOnlyList<Budget> Run(int rounds)
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

        ShortWork copy = new("plain copy", Writes, () => written.CopyTo(buffer, 0));
        ShortWork ours = new("generated", Writes, () => action.Write(buffer.AsSpan(0, action.GetLength(ActionCommand.Update, ActionFields.All, values)), ActionCommand.Update, ActionFields.All, values));
        ShortWork serializer = new("JsonSerializer", Writes, static () => JsonSerializer.SerializeToUtf8Bytes(UpdateData.Example, UpdateJson.Default.UpdateData));
        ShortWork frugal = new("its own writer", Writes, () =>
        {
            stream.ResetWrittenCount();
            json.Reset(stream);
            JsonSerializer.Serialize(json, UpdateData.Example, UpdateJson.Default.UpdateData);
        });

        ShortWork[] all = [copy, ours, serializer, frugal];
        ShortWork.MeasureAll(all, WarmUp, rounds);

        foreach (var each in all) Console.WriteLine($"  {each.Name,-16}{each.Nanoseconds.Median(),9:F1} ns{each.Bytes,9:F1} bytes allocated");
        Console.WriteLine($"  JsonSerializer into a writer and a buffer that are used again / generated: {Ratio(frugal, ours):0.00} (no budget)");
        return
        [
            new("writing an update: bytes allocated", ours.Bytes, Bound.AtMost, 0, "0.##"),
            new("writing an update: JsonSerializer / generated", Ratio(serializer, ours), Bound.AtLeast, 20),
            new("writing an update: generated / plain copy", Ratio(ours, copy), Bound.AtMost, 4),
        ];
    }

    private static double Ratio(ShortWork a, ShortWork b) => a.Nanoseconds.Median() / b.Nanoseconds.Median();
}
