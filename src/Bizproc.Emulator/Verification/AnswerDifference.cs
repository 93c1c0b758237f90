namespace Bizproc.Emulator.Verification;

/// <summary>An answer that is not as expected, in texts that are cut to one line each.</summary>
internal sealed class AnswerDifference
{
    /// <summary>Creates the difference from a recorded answer.</summary>
    public AnswerDifference(PreparedRequest call, string expected, string got)
        : this(call.Line.Id ?? "no id", call.Method, call.Body, expected, got) => Line = call.Line.Number;

    /// <summary>Creates the difference from an answer of the emulator.</summary>
    public AnswerDifference(Probe probe, string expected, string got)
        : this(probe.Id, probe.Method, probe.Parameters, expected, got)
    {
    }

    private AnswerDifference(string id, string method, string sent, string expected, string got)
    {
        Id = AnswerWords.Cut(id);
        Method = method;
        Sent = AnswerWords.Cut(sent);
        Expected = AnswerWords.Cut(expected);
        Got = AnswerWords.Cut(got);
    }

    /// <summary>Gets the number of the recorded line; <see langword="null"/> if the call was not recorded.</summary>
    public int? Line { get; }

    public string Id { get; }

    public string Method { get; }

    /// <summary>Gets the body that was sent, without the token.</summary>
    public string Sent { get; }

    public string Expected { get; }

    public string Got { get; }
}
