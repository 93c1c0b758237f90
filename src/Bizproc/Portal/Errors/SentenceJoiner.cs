namespace Bizproc.Portal.Errors;

/// <summary>Joins a reason and its fix.</summary>
internal static class SentenceJoiner
{
    /// <summary>Joins two sentences with a full stop between them.</summary>
    /// <param name="reason">The sentence that says what happened. Text from a portal may or may not end with a full stop.</param>
    /// <param name="remedy">The sentence that says what to do; empty if unknown.</param>
    public static string Join(string reason, string remedy)
    {
        string first = reason.TrimEnd();
        if (remedy.Length == 0) return first;
        if (first.Length == 0) return remedy;

        return first[^1] is '.' or '!' or '?' or ':' ? $"{first} {remedy}" : $"{first}. {remedy}";
    }
}
