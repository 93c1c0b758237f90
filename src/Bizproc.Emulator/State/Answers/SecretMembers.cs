using System.Collections.Frozen;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Answers;

/// <summary>Hides the members of calls and answers that hold tokens.</summary>
internal static class SecretMembers
{
    private static readonly PhpString Hidden = new("(hidden)");

    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "auth", "access_token", "refresh_token", "application_token", "event_token", "client_secret", "token", "AUTH_ID", "REFRESH_ID");

    /// <summary>Replaces the values of these members at all levels.</summary>
    /// <returns>The same array if it has none of them.</returns>
    public static PhpArray Hide(PhpArray array) => HasSecret(array) ? Copy(array) : array;

    private static bool HasSecret(PhpArray array) => array.Any(static member => Names.Contains(member.Key) || (member.Value is PhpArray inner && HasSecret(inner)));

    private static PhpArray Copy(PhpArray array)
    {
        var copy = new PhpArray();
        foreach (var (key, value) in array) copy[key] = Names.Contains(key) ? Hidden : value is PhpArray inner ? Hide(inner) : value;
        return copy;
    }
}
