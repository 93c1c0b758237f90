using System.Text.Json;

namespace Bizproc.Emulator.Verification;

/// <summary>Makes the calls at one of the two portals that are compared, and describes its answers.</summary>
/// <param name="portal">The portal.</param>
/// <param name="own">The names of the run.</param>
internal sealed class ProbeSide(RemotePortal portal, OwnNames own)
{
    /// <summary>Gets the id of the run's template as JSON; <see langword="null"/> before the portal has added it.</summary>
    public string? Template { get; private set; }

    /// <summary>Makes a call, and keeps the id of the template that it added.</summary>
    public async Task<RemoteAnswer> AskAsync(Probe probe, CancellationToken cancellationToken)
    {
        string parameters = probe.Parameters.Replace(Probe.OwnTemplate, Template, StringComparison.Ordinal);
        var answer = await portal.CallAsync(probe.Method, parameters, cancellationToken).ConfigureAwait(false);
        if (probe.Result == ProbeResult.TemplateId && FindId(answer) is { } id) Template ??= id;
        return answer;
    }

    /// <summary>Describes an answer so that the texts for two portals are equal if the answers are.</summary>
    public string Describe(Probe probe, RemoteAnswer answer) => AnswerWords.Got(answer, result => probe.Result switch
    {
        ProbeResult.TemplateId when FindId(answer) is { } id && id == Template => result.ValueKind == JsonValueKind.Number ? "<id>" : "\"<id>\"",
        ProbeResult.OwnRows when result.ValueKind == JsonValueKind.Array => $"[{string.Join(',', result.EnumerateArray().Where(own.IsOwnRow).Select(row => ResultWords.Describe(row)))}]",
        _ => ResultWords.Describe(result),
    });

    /// <summary>Finds the id that a call returned: a number, or a text of digits.</summary>
    public static string? FindId(RemoteAnswer answer) => answer.Result switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        { ValueKind: JsonValueKind.String } text when text.GetString() is { Length: > 0 } digits && digits.All(char.IsAsciiDigit) => digits,
        _ => null,
    };
}
