namespace Bizproc;

/// <summary>Joins what happened and what to do about it.</summary>
internal static class Sentences
{
    /// <summary>Two sentences, with a full stop between them.</summary>
    /// <param name="reason">What happened; foreign texts end with a full stop or without.</param>
    /// <param name="remedy">What to do; empty where that is not known.</param>
    public static string Join(string reason, string remedy)
    {
        string first = reason.TrimEnd();
        if (remedy.Length == 0) return first;
        if (first.Length == 0) return remedy;

        return first[^1] is '.' or '!' or '?' or ':' ? $"{first} {remedy}" : $"{first}. {remedy}";
    }
}
