namespace Bizproc.Emulator.Verification;

/// <summary>An answer that is not as recorded, in texts that are cut to one line each.</summary>
internal sealed class AnswerDifference(PreparedRequest call, string expected, string got)
{
    /// <summary>Gets the number of the recorded line.</summary>
    public int Line => call.Line.Number;

    public string Id { get; } = AnswerWords.Cut(call.Line.Id ?? "no id");

    public string Method => call.Method;

    /// <summary>Gets the body that was sent, without the token.</summary>
    public string Sent { get; } = AnswerWords.Cut(call.Body);

    public string Expected { get; } = AnswerWords.Cut(expected);

    public string Got { get; } = AnswerWords.Cut(got);
}
