namespace Bizproc.Protocol;

/// <summary>The code of an action or robot (portal: 3.5, 4.1).</summary>
internal static class ActionCode
{
    /// <summary>
    /// The maximum number of characters that the portal can store. It refuses a longer code when it saves the row (portal: 4.2 #15).
    /// </summary>
    public const int MaxLength = 128;

    /// <summary>The characters of a code, in words for a message.</summary>
    public const string Allowed = "letters A-Z a-z, digits, '.', '_' and '-'";

    /// <summary>True if the portal accepts the characters. Like the portal's regular expression, it accepts one final newline.</summary>
    public static bool Matches(string code)
    {
        int length = Ascii.LengthWithoutFinalNewline(code);
        for (int i = 0; i < length; i++)
        {
            if (!IsAllowed(code[i])) return false;
        }

        return length > 0;
    }

    /// <summary>True if a code may contain the character.</summary>
    public static bool IsAllowed(char c) => Ascii.IsLetterOrDigit(c) || c is '.' or '_' or '-';
}
