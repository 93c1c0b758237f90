namespace Bizproc.Protocol;

/// <summary>The code of an action or robot (portal: 3.5, 4.1).</summary>
internal static class ActionCode
{
    /// <summary>How many characters the portal can store; a longer code is refused when it saves (portal: 4.2 #15).</summary>
    public const int MaxLength = 128;

    /// <summary>Names in words what a code may consist of.</summary>
    public const string Allowed = "letters A-Z a-z, digits, '.', '_' and '-'";

    /// <summary>Whether the portal accepts the characters. Like its own expression, this lets one final newline pass.</summary>
    public static bool Matches(string code)
    {
        int length = Ascii.LengthWithoutFinalNewline(code);
        for (int i = 0; i < length; i++)
        {
            if (!IsAllowed(code[i])) return false;
        }

        return length > 0;
    }

    /// <summary>Whether a code may contain the character.</summary>
    public static bool IsAllowed(char c) => Ascii.IsLetterOrDigit(c) || c is '.' or '_' or '-';
}
