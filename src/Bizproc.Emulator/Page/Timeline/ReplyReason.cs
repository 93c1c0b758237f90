namespace Bizproc.Emulator.Page.Timeline;

/// <summary>Finds the reason of a failure in an application's answer.</summary>
internal static class ReplyReason
{
    private const int MostOfText = 300;

    /// <summary>Gets the error, or the first line of the body, without tokens; <see langword="null"/> if there is none, or only markup.</summary>
    public static string? Find(HandlerReply reply, IReadOnlyList<string> secrets)
    {
        string text = (reply.Error ?? reply.Body ?? "").Trim();
        if (text.Length == 0 || text[0] == '<') return null;

        foreach (string secret in secrets.Where(static secret => secret.Length > 0))
        {
            text = text.Replace(secret, "(hidden)", StringComparison.OrdinalIgnoreCase)
                .Replace(Uri.EscapeDataString(secret), "(hidden)", StringComparison.OrdinalIgnoreCase);
        }

        string line = text.Split('\n', 2)[0].Trim().TrimEnd('.');
        return line.Length <= MostOfText ? line : line[..MostOfText] + "…";
    }
}
