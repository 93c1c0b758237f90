using System.Globalization;
using System.Text.Json;

namespace Bizproc.Emulator.Verification;

/// <summary>
/// Describes a recorded answer and a portal's answer in the same form. Equal texts mean equal answers, as far as answers are compared.
/// </summary>
internal static class AnswerWords
{
    private const int MaxLength = 300;

    /// <summary>Describes the recorded answer. Of a type error only the status was recorded (portal: 2.5).</summary>
    public static string Expected(RecordedLine line)
    {
        if (line.Http == StatusCodes.Status500InternalServerError) return $"{line.Http}";
        if (line.Error is { } error) return Refusal(line.Http, error, line.ErrorDescription);

        return $"{line.Http} {ResultWords.Describe(line.Result!.Value)}";
    }

    /// <summary>Describes the portal's answer as if the call had been made with the recorded names.</summary>
    public static string Got(RemoteAnswer answer, OwnNames own) => Got(answer, result => ResultWords.Describe(result, own));

    /// <summary>Describes the portal's answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="describe">Describes the result.</param>
    public static string Got(RemoteAnswer answer, Func<JsonElement, string> describe)
    {
        if (answer.Http == 0) return $"no answer: {answer.Text}";
        if (answer.Http == StatusCodes.Status500InternalServerError) return $"{answer.Http}";
        if (answer.Error is { } error) return Refusal(answer.Http, error, answer.ErrorDescription);

        return $"{answer.Http} {(answer.Result is { } result ? describe(result) : answer.Text)}";
    }

    /// <summary>Cuts a text to a length that can be printed on one line.</summary>
    public static string Cut(string text) => OneLine(text.Length > MaxLength ? text[..MaxLength] + "..." : text);

    /// <summary>Replaces what breaks a line, controls a terminal or has no width: a portal may have written it.</summary>
    private static string OneLine(string text) => string.Concat(text.ReplaceLineEndings(" ").Select(static sign => char.IsControl(sign) || char.GetUnicodeCategory(sign) == UnicodeCategory.Format ? ' ' : sign));

    private static string Refusal(int http, string error, string? description) => $"{http} {error} {description}";
}
