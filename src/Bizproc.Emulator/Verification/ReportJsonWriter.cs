using System.Buffers;
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Verification;

/// <summary>Writes the report of a verification as JSON that can be handed in: it names neither the portal nor the token.</summary>
internal static class ReportJsonWriter
{
    /// <summary>The version of the members below, which grows when one changes its meaning.</summary>
    private const int Schema = 1;

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the report.</summary>
    /// <param name="result">The result to report.</param>
    /// <param name="portal">The portal's address, which is replaced where an answer repeats it.</param>
    /// <param name="portalVersion">The portal's version, if the user knows it: no method tells it.</param>
    public static byte[] Write(VerificationResult result, Uri portal, Version? portalVersion)
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteNumber("schema", Schema);
        json.WriteString("date", result.Began.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("bizproc", typeof(ReportJsonWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
        WritePortal(json, result.License, portalVersion);
        WriteCounts(json, result);
        json.WriteStartArray("differences");
        foreach (var difference in result.Outcome.Differences) WriteDifference(json, difference, portal);

        json.WriteEndArray();
        WriteProbes(json, result.Probes, portal);
        json.WriteEndObject();
        json.Flush();
        return output.WrittenSpan.ToArray();
    }

    private static void WritePortal(Utf8JsonWriter json, PortalLicense license, Version? version)
    {
        json.WriteStartObject("portal");
        json.WriteString("edition", license.Edition);
        json.WriteString("license", license.Plan);
        json.WriteString("language", license.Language);
        json.WriteString("version", version?.ToString());
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, VerificationResult result)
    {
        json.WriteNumber("planned", result.Plan.Count);
        json.WriteNumber("made", result.Outcome.Replayed);
        json.WriteNumber("alike", result.Outcome.Alike);
        json.WriteNumber("different", result.Outcome.Differences.Count);
        if (result.Left is null) json.WriteNull("leftBehind");
        else json.WriteNumber("leftBehind", result.Left.Count);

        json.WriteStartObject("leftOut");
        foreach (var (reason, count) in result.Plan.LeftOut.OrderBy(static reason => reason.Key)) json.WriteNumber(SkipReasonWords.Describe(reason), count);

        json.WriteEndObject();
    }

    /// <summary>Writes the calls that were not recorded. Their expected answers are those of the emulator.</summary>
    private static void WriteProbes(Utf8JsonWriter json, ProbeRun probes, Uri portal)
    {
        json.WriteStartObject("notRecorded");
        json.WriteNumber("planned", probes.Count);
        json.WriteNumber("made", probes.Outcome.Replayed);
        json.WriteNumber("alike", probes.Outcome.Alike);
        json.WriteNumber("different", probes.Outcome.Differences.Count);
        json.WriteStartObject("leftOut");
        foreach (var (reason, count) in probes.LeftOut.OrderBy(static reason => reason.Key)) json.WriteNumber(ProbeSkipReasonWords.Describe(reason), count);

        json.WriteEndObject();
        json.WriteStartArray("differences");
        foreach (var difference in probes.Outcome.Differences) WriteDifference(json, difference, portal);

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDifference(Utf8JsonWriter json, AnswerDifference difference, Uri portal)
    {
        json.WriteStartObject();
        if (difference.Line is { } line) json.WriteNumber("line", line);
        json.WriteString("id", difference.Id);
        json.WriteString("method", difference.Method);
        json.WriteString("sent", difference.Sent);
        json.WriteString("expected", difference.Expected);
        json.WriteString("got", WithoutHost(difference.Got, portal));
        json.WriteEndObject();
    }

    private static string WithoutHost(string text, Uri portal)
    {
        foreach (string host in (string[])[portal.Host, portal.IdnHost, AddressOrigin.UnicodeHost(portal)]) text = text.Replace(host, "<portal>", StringComparison.OrdinalIgnoreCase);
        return text;
    }
}
