using System.Text;
using System.Text.Json;

namespace Bizproc;

/// <summary>Options that a portal gives to a select, checked as those of an enum are while compiling (portal: 4.4).</summary>
internal static class PortalSelectOptions
{
    /// <summary>What is wrong with them, if anything.</summary>
    public static string? FindFault(IReadOnlyDictionary<string, string> options)
    {
        if (options.Count == 0) return "of which there are none, so that nothing could be chosen";

        foreach (var (key, title) in options)
        {
            if (string.IsNullOrEmpty(key)) return "one of which has an empty key";
            if (string.IsNullOrWhiteSpace(title)) return $"of which '{key}' has no title";
            if (HasLoneSurrogate(key) || HasLoneSurrogate(title)) return "one of which has half of a surrogate pair, which is no text";
        }

        return null;
    }

    /// <summary>The members of a JSON object, in their order.</summary>
    public static byte[] Write(IReadOnlyDictionary<string, string> options) => Encoding.UTF8.GetBytes(
        string.Join(',', options.Select(static option => $"\"{JsonEncodedText.Encode(option.Key)}\":\"{JsonEncodedText.Encode(option.Value)}\"")));

    private static bool HasLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }

        return false;
    }
}
