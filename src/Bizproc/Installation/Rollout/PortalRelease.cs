namespace Bizproc;

/// <summary>A release of the application: what its deployments bring to every portal.</summary>
/// <param name="fingerprint">A text that differs for releases that bring something else to portals.</param>
/// <param name="version">The version of the application. <see langword="null"/> means that versions are not compared.</param>
public sealed class PortalRelease(string fingerprint, Version? version = null)
{
    private const char Separator = ':';

    /// <summary>A text that differs for releases that bring something else to portals.</summary>
    public string Fingerprint { get; } = fingerprint;

    /// <summary>The version of the application; <see langword="null"/> if it is unknown.</summary>
    public Version? Version { get; } = version;

    /// <summary>True if portals that are in line are asked as well. Default: false.</summary>
    public bool LooksAgain { get; init; }

    /// <summary>True if this release replaces a newer version of the application on portals. Default: false.</summary>
    public bool ReplacesNewer { get; init; }

    /// <summary>Compares with the release that was noted for a portal: due, in line, or newer.</summary>
    /// <param name="deployed">The noted text; see <see cref="InstalledPortal.Deployed"/>.</param>
    public RolloutState Compare(string? deployed) => Find(deployed) switch
    {
        RolloutState.InLine when LooksAgain => RolloutState.Due,
        RolloutState.Newer when ReplacesNewer => RolloutState.Due,
        var state => state,
    };

    /// <summary>Returns the text to note for a portal that is in line: the version, a colon, and the fingerprint.</summary>
    public override string ToString() => $"{Version}{Separator}{Fingerprint}";

    /// <summary>Finds the state that was noted for a portal, whatever this release does about it.</summary>
    internal RolloutState Find(string? deployed)
    {
        if (deployed == ToString()) return RolloutState.InLine;

        return IsNewer(deployed) ? RolloutState.Newer : RolloutState.Due;
    }

    private bool IsNewer(string? deployed)
    {
        if (Version is null || deployed is null) return false;

        int end = deployed.IndexOf(Separator, StringComparison.Ordinal);
        return end > 0 && Version.TryParse(deployed.AsSpan(0, end), out var other) && other > Version;
    }
}
