namespace Bizproc.Protocol;

/// <summary>One rule of a filter: an edition, or the beginning of a document type (portal: 4.6).</summary>
internal sealed record FilterRule
{
    private FilterRule(string? edition, IReadOnlyList<string?> parts)
    {
        Edition = edition;
        Parts = parts;
    }

    /// <summary>The edition, if the rule is a text. The rule is then compared with the edition only.</summary>
    public string? Edition { get; }

    /// <summary>
    /// The module, class and type, as many as the rule names. A <see langword="null"/> stands for a value that is not a text and equals nothing.
    /// </summary>
    public IReadOnlyList<string?> Parts { get; }

    public static FilterRule ForEdition(string edition) => new(edition, []);

    public static FilterRule ForDocument(params string?[] parts) => new(edition: null, parts);

    /// <summary>True if the rule matches a document type on an edition. Case counts. An empty list matches nothing.</summary>
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

    /// <summary>True if the rule matches everything that another rule matches.</summary>
    public bool Covers(FilterRule other)
    {
        if (Edition is not null || other.Edition is not null) return string.Equals(Edition, other.Edition, StringComparison.Ordinal);

        return Parts.Count > 0 && Parts.Count <= other.Parts.Count && Parts.SequenceEqual(other.Parts.Take(Parts.Count), StringComparer.Ordinal);
    }
}
