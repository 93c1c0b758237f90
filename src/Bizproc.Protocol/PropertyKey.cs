namespace Bizproc.Protocol;

/// <summary>The key of an input or return property (portal: 3.5).</summary>
internal static class PropertyKey
{
    /// <summary>Names in words what a key may consist of.</summary>
    public const string Allowed = "a letter A-Z a-z, then letters, digits and '_'";

    /// <summary>Whether the portal accepts the key. Like its own expression, this lets one final newline pass.</summary>
    public static bool Matches(string key)
    {
        int length = Ascii.LengthWithoutFinalNewline(key);
        if (length == 0 || !Ascii.IsLetter(key[0])) return false;

        for (int i = 1; i < length; i++)
        {
            if (!IsAllowed(key[i])) return false;
        }

        return true;
    }

    /// <summary>Whether a key may contain the character behind its first one, which must be a letter.</summary>
    public static bool IsAllowed(char c) => Ascii.IsLetterOrDigit(c) || c == '_';
}
