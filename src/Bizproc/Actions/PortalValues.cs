namespace Bizproc;

/// <summary>What one portal fills into the declarations. It is checked as constants are.</summary>
public sealed record PortalValues
{
    /// <summary>Numbers of smart processes, lists and drives, by the name of their slot.</summary>
    public IReadOnlyDictionary<string, int> Slots { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>As whom actions run that declare none; that of the options if left out.</summary>
    public int? UserId { get; init; }

    /// <summary>Keys and titles of the options of selects, by the name of their slot.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Options { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
}
