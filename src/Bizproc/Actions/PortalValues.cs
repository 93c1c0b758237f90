namespace Bizproc;

/// <summary>The values that a declaration takes from one portal. They are checked like constants.</summary>
public sealed record PortalValues
{
    /// <summary>The numbers of smart processes, lists and drives, by slot name.</summary>
    public IReadOnlyDictionary<string, int> Slots { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The user as whom actions run that do not declare a user. Default: <see cref="BizprocOptions.UserId"/>.</summary>
    public int? UserId { get; init; }

    /// <summary>The options of selects (key and title), by slot name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Options { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
}
