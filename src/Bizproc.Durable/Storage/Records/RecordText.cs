namespace Bizproc.Durable.Storage.Records;

/// <summary>The texts of the database for states, and the limits of others.</summary>
internal static class RecordText
{
    /// <summary>The maximum length of a reason, in characters.</summary>
    private const int LongestReason = 2_000;

    public static string Write(CallState state) => state switch
    {
        CallState.Waiting => "waiting",
        CallState.Running => "running",
        CallState.Retrying => "retrying",
        CallState.Done => "done",
        CallState.Dead => "dead",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Write(ReplyState state) => state switch
    {
        ReplyState.Waiting => "waiting",
        ReplyState.Done => "done",
        ReplyState.Dead => "dead",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static CallState ReadCallState(string text) => text switch
    {
        "waiting" => CallState.Waiting,
        "running" => CallState.Running,
        "retrying" => CallState.Retrying,
        "done" => CallState.Done,
        _ => CallState.Dead,
    };

    public static ReplyState ReadReplyState(string text) => text switch
    {
        "waiting" => ReplyState.Waiting,
        "done" => ReplyState.Done,
        _ => ReplyState.Dead,
    };

    public static string? CutReason(string? reason)
    {
        if (reason is null || reason.Length <= LongestReason) return reason;

        int end = char.IsHighSurrogate(reason[LongestReason - 1]) ? LongestReason - 1 : LongestReason;
        return reason[..end] + "...";
    }
}
