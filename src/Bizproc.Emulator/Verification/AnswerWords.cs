namespace Bizproc.Emulator.Verification;

/// <summary>A recorded answer and a portal's in the same words, as far as they are compared: equal words are equal answers.</summary>
internal static class AnswerWords
{
    private const int MaxLength = 300;

    /// <summary>What the line says; of a type error only the status was recorded (portal: 2.5).</summary>
    public static string Expected(RecordedLine line)
    {
        if (line.Http == StatusCodes.Status500InternalServerError) return $"{line.Http}";
        if (line.Error is { } error) return Refusal(line.Http, error, line.ErrorDescription);

        return $"{line.Http} {ResultWords.Describe(line.Result!.Value)}";
    }

    /// <summary>What the portal says, as if it had been asked with the recorded names.</summary>
    public static string Got(RemoteAnswer answer, OwnNames own)
    {
        if (answer.Http == 0) return $"no answer: {answer.Text}";
        if (answer.Http == StatusCodes.Status500InternalServerError) return $"{answer.Http}";
        if (answer.Error is { } error) return Refusal(answer.Http, error, answer.ErrorDescription);

        return $"{answer.Http} {(answer.Result is { } result ? ResultWords.Describe(result, own) : answer.Text)}";
    }

    /// <summary>A text that may be long, short enough to be printed, on one line.</summary>
    public static string Cut(string text) => (text.Length > MaxLength ? text[..MaxLength] + "..." : text).ReplaceLineEndings(" ");

    private static string Refusal(int http, string error, string? description) => $"{http} {error} {description}";
}
