using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bizproc;

/// <summary>Writes the results of health checks and how to fix them.</summary>
/// <example><c>app.MapHealthChecks("/health", new() { ResponseWriter = BizprocHealthWriter.WriteAsync });</c></example>
public static class BizprocHealthWriter
{
    /// <summary>Writes the status, the description and the numbers of each check as JSON.</summary>
    /// <remarks>
    /// If a check threw, its description is omitted, because it may contain anything; the log of the application has it. Descriptions contain the
    /// names of portals, so do not make the address public.
    /// </remarks>
    /// <param name="context">The request.</param>
    /// <param name="report">The results of the checks.</param>
    public static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(report);

        context.Response.ContentType = "application/json; charset=utf-8";
        using var body = new MemoryStream();
        var writer = new Utf8JsonWriter(body, new JsonWriterOptions { Indented = true });
        await using (writer.ConfigureAwait(false)) Write(writer, report);
        await context.Response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), context.RequestAborted).ConfigureAwait(false);
    }

    private static void Write(Utf8JsonWriter writer, HealthReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("status", report.Status.ToString());
        writer.WriteStartObject("checks");
        foreach (var (name, entry) in report.Entries)
        {
            writer.WriteStartObject(name);
            writer.WriteString("status", entry.Status.ToString());
            if (entry.Exception is null && entry.Description is { } description) writer.WriteString("description", description);
            WriteNumbers(writer, entry.Data);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Writes the data of a check that are numbers. Texts and objects may contain anything.</summary>
    private static void WriteNumbers(Utf8JsonWriter writer, IReadOnlyDictionary<string, object> data)
    {
        (string Name, decimal Value)[] numbers = [.. data.Select(static one => (one.Key, Value: FindNumber(one.Value))).Where(static one => one.Value is not null).Select(static one => (one.Key, one.Value!.Value))];
        if (numbers.Length == 0) return;

        writer.WriteStartObject("data");
        foreach (var (name, value) in numbers) writer.WriteNumber(name, value);
        writer.WriteEndObject();
    }

    private static decimal? FindNumber(object value) => value switch
    {
        int number => number,
        long number => number,
        double number when Math.Abs(number) < 1e15 => (decimal)number,
        _ => null,
    };
}
