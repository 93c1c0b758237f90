using System.Globalization;
using System.Text.Json;
using Bizproc.Benchmarks.Budgets;
using Bizproc.Benchmarks.Measuring;

namespace Bizproc.Benchmarks.Reading;

/// <summary>The cost of reading a call, from the raw body to the typed object, compared with ASP.NET Core's form reader and reflection.</summary>
internal static class ReadBenchmark
{
    private const int Reads = 500;
    private const int WarmUp = 500;

    public static IReadOnlyList<Budget> Run(int rounds)
    {
        byte[] body = CallBody.Example;
        PortalFormats formats = new(CultureInfo.GetCultureInfo("de-DE"), TimeZoneInfo.Utc);
        ReflectionBinder reflection = new(formats.Culture);
        string expected = JsonSerializer.Serialize(reflection.Read(body));
        bool isSame = JsonSerializer.Serialize(Read(body, formats)) == expected;
        Console.WriteLine($"a call of {body.Length} bytes and 10 properties, {Reads} times a round, {rounds} rounds; both read the same: {(isSame ? "yes" : "NO")}");

        // Keep the result, so that the work is not optimized away.
        object? last = null;
        ShortWork ours = new("generated", Reads, () => last = Read(body, formats));
        ShortWork theirs = new("form reader + reflection", Reads, () => last = reflection.Read(body));
        ShortWork.MeasureAll([ours, theirs], WarmUp, rounds);
        GC.KeepAlive(last);

        double ourTime = ours.Nanoseconds.NearlyLeast();
        double theirTime = theirs.Nanoseconds.NearlyLeast();
        Console.WriteLine($"  {ours.Name,-26}{ourTime,9:F0} ns{ours.Bytes,9:F0} bytes allocated");
        Console.WriteLine($"  {theirs.Name,-26}{theirTime,9:F0} ns{theirs.Bytes,9:F0} bytes allocated");
        return
        [
            new("reading a call: time, form reader + reflection / generated", theirTime / ourTime, Bound.AtLeast, 3),
            new("reading a call: bytes, generated / form reader + reflection", ours.Bytes / theirs.Bytes, Bound.AtMost, 1 / 3.0),
        ];
    }

    private static SendOffer Read(ReadOnlySpan<byte> body, PortalFormats formats) => BizprocCall.Read<SendOffer>(body, formats).Action;
}
