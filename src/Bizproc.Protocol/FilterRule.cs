namespace Bizproc.Protocol;

/// <summary>One rule of a filter: an edition, or the beginning of a document type (portal: 4.6).</summary>
internal sealed record FilterRule
{
    private FilterRule(string? edition, IReadOnlyList<string?> parts)
    {
        Edition = edition;
        Parts = parts;
    }

    /// <summary>What a text is compared with, and nothing else of the document.</summary>
    public string? Edition { get; }

    /// <summary>Module, class and type, as far as they are named; <see langword="null"/> stands for what is no text, and equals nothing.</summary>
    public IReadOnlyList<string?> Parts { get; }

    public static FilterRule OfEdition(string edition) => new(edition, []);

    public static FilterRule OfDocument(params string?[] parts) => new(edition: null, parts);

    /// <summary>Whether the rule speaks of a document type on an edition. Case counts; a list of nothing speaks of nothing.</summary>
    public bool Matches(IReadOnlyList<string> documentType, string edition)
    {
        if (Edition is not null) return string.Equals(Edition, edition, StringComparison.Ordinal);

        int length = Math.Min(Parts.Count, documentType.Count);
        for (int i = 0; i < length; i++)
        {
            if (!string.Equals(Parts[i], documentType[i], StringComparison.Ordinal)) return false;
        }

        return length > 0;
    }

    /// <summary>Whether the rule speaks of everything that another one speaks of.</summary>
    public bool Covers(FilterRule other)
    {
        if (Edition is not null || other.Edition is not null) return string.Equals(Edition, other.Edition, StringComparison.Ordinal);

        return Parts.Count > 0 && Parts.Count <= other.Parts.Count && Parts.SequenceEqual(other.Parts.Take(Parts.Count), StringComparer.Ordinal);
    }
}
