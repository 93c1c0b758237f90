namespace Bizproc.Protocol;

/// <summary>The rules for the key of an input or return property (portal: 3.5).</summary>
internal static class PropertyKey
{
    /// <summary>The characters of a key, in words for a message.</summary>
    public const string Allowed = "a letter A-Z a-z, then letters, digits and '_'";

    /// <summary>True if the portal accepts the key. Like the portal's regular expression, it accepts one final newline.</summary>
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

    /// <summary>True if a key may contain the character after its first one, which must be a letter.</summary>
    public static bool IsAllowed(char c) => Ascii.IsLetterOrDigit(c) || c == '_';

    /// <summary>True if the portal accepts a key and sends it back. It overlooks a final newline when it checks, but then no form has the key.</summary>
    public static bool IsValid(string key) => Matches(key) && Ascii.LengthWithoutFinalNewline(key) == key.Length;
}
