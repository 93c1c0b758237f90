using System.Text;
using System.Text.Json;
using Bizproc.Protocol;

namespace Bizproc.Actions;

/// <summary>
/// Checks and writes the options that a portal gives to a select. The rules are those for the options of an enum at compile time (portal: 4.4).
/// </summary>
internal static class PortalSelectOptions
{
    /// <summary>Returns the fault of the options; <see langword="null"/> if they are valid.</summary>
    public static string? FindFault(IReadOnlyDictionary<string, string> options)
    {
        if (options.Count == 0) return "but the list is empty, so users could not choose anything";

        foreach (var (key, title) in options)
        {
            if (string.IsNullOrEmpty(key)) return "but one of them has an empty key";
            if (string.IsNullOrWhiteSpace(title)) return $"but '{key}' has no title";
            if (LoneSurrogates.AreIn(key) || LoneSurrogates.AreIn(title)) return "but one of them has half of a surrogate pair, which is not valid text";
        }

        return null;
    }

    /// <summary>Writes the options as members of a JSON object, in their order.</summary>
    public static byte[] Write(IReadOnlyDictionary<string, string> options) => Encoding.UTF8.GetBytes(
        string.Join(',', options.Select(static option => $"\"{JsonEncodedText.Encode(option.Key)}\":\"{JsonEncodedText.Encode(option.Value)}\"")));
}
