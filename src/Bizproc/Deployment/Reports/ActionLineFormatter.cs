using Bizproc.Actions;
using Bizproc.Portal.Errors;
using Bizproc.Portal.Tokens;

namespace Bizproc.Deployment.Reports;

/// <summary>Writes the lines of plans and reports.</summary>
internal static class ActionLineFormatter
{
    private const int MaxText = 2_000;

    public const string NotInstalled =
        "  ! the application's installation is not finished: the portal sends no events until the installation page calls BX24.installFinish()";

    /// <summary>Writes the line of an action: <c>  ~ update       activity  code: PROPERTIES, FILTER</c>.</summary>
    public static string Format(string word, ActionKind kind, string code, ActionFields fields, string? reason, string? remedy)
    {
        string more = fields == ActionFields.None ? "" : ": " + ActionFieldNames.Join(fields);
        string why = reason is null ? "" : $" ({OneLine(reason)})";
        string what = remedy is null ? "" : $"{Environment.NewLine}      {OneLine(remedy)}";
        return $"  {word,-13}  {kind.Name,-8}  {OneLine(code)}{more}{why}{what}";
    }

    /// <summary>Makes one line of a text that the portal may have written, such as the code of an action that nobody declares.</summary>
    private static string OneLine(string text) => SecretRedactor.None.Clean(text, MaxText);

    /// <summary>Writes the failure of a whole deployment, and how to fix it.</summary>
    public static string Failure(Exception failure) =>
        $"  ! {SentenceJoiner.Join(failure.Message, failure is PortalAccessException access ? access.Remedy : "")}";

    /// <summary>Writes that the portal did not store the record of the deployment.</summary>
    public static string NotRemembered(string why) => $"  ! the record of the deployment could not be stored, so the next deployment sends everything again: {why}";

    /// <summary>Writes the line for an older version that deploys after a newer one.</summary>
    public static string Newer(Version version) =>
        $"  ! the newer version {version} of the application has deployed here: this deployment deletes nothing, and reverts the changes of the newer version";

    /// <summary>Counts each outcome.</summary>
    public static string Summary(IEnumerable<string> words)
    {
        string counts = string.Join(", ", words.CountBy(static word => word).Select(static count => $"{count.Value} {count.Key}"));
        return counts.Length == 0 ? "No actions." : counts + ".";
    }
}
