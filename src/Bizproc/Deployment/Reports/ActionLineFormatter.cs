namespace Bizproc;

/// <summary>Lines that plans and reports are made of.</summary>
internal static class ActionLineFormatter
{
    public const string NotInstalled =
        "  ! the application's installation is not finished: until its page calls BX24.installFinish(), the portal sends it no events";

    /// <summary>One action: <c>  ~ update       activity  code: PROPERTIES, FILTER</c>.</summary>
    public static string Format(string word, ActionKind kind, string code, ActionFields fields, string? reason, string? remedy)
    {
        string kindWord = kind == ActionKind.Robot ? "robot" : "activity";
        string more = fields == ActionFields.None ? "" : ": " + ActionFieldNames.Join(fields);
        string why = reason is null ? "" : $" ({reason})";
        string what = remedy is null ? "" : $"{Environment.NewLine}      {remedy}";
        return $"  {word,-13}  {kindWord,-8}  {code}{more}{why}{what}";
    }

    /// <summary>What went wrong as a whole, and what to do about it.</summary>
    public static string Failure(Exception failure) =>
        $"  ! {SentenceJoiner.Join(failure.Message, failure is PortalAccessException access ? access.Remedy : "")}";

    /// <summary>The portal does not remember what was deployed.</summary>
    public static string NotRemembered(string why) => $"  ! what was deployed could not be noted, so the next deployment sends all of it again: {why}";

    /// <summary>The line for an older version that deploys after a newer one.</summary>
    public static string Newer(Version version) =>
        $"  ! version {version} of the application, which is newer than this one, has deployed here: nothing is deleted, and what it changed is changed back";

    /// <summary>How many of each.</summary>
    public static string Summary(IEnumerable<string> words)
    {
        string counts = string.Join(", ", words.CountBy(static word => word).Select(static count => $"{count.Value} {count.Key}"));
        return counts.Length == 0 ? "No actions." : counts + ".";
    }
}
