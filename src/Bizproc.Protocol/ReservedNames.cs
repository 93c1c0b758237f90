namespace Bizproc.Protocol;

/// <summary>The names that the settings of every action use (portal: 0 fact 20, 4.4).</summary>
internal static class ReservedNames
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Title", "UseSubscription", "IsTimeout", "AuthUserId", "SetStatusMessage", "StatusMessage", "TimeoutDuration", "TimeoutDurationType",
    };

    /// <summary>True if the portal overwrites a property with this name. Case counts.</summary>
    public static bool Contains(string key) => Names.Contains(key);
}
