using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Calls.Actions;

/// <summary>What a column of the portal's table makes of a value (portal: 4.1).</summary>
internal static class ColumnValue
{
    /// <summary>A plain text is kept as the text for everyone (portal: 3.4).</summary>
    public static PhpValue LocalisedText(PhpValue value) => value is PhpArray ? value : new PhpArray { [Languages.Everyone] = value };

    /// <summary>A number of 32 bits; what is larger stays at the limit.</summary>
    public static int Integer(PhpValue value) => (int)Math.Clamp(value.ToInteger(), int.MinValue, int.MaxValue);

    /// <summary>One letter: the rest of a longer text is cut off (portal: 6.1).</summary>
    public static string Letter(PhpValue value)
    {
        string text = value.ToText();
        return text.Length == 0 ? "" : text.EnumerateRunes().First().ToString();
    }

    /// <summary>A switch is on for exactly <c>"Y"</c>; <see langword="true"/> is off (portal: 6.2).</summary>
    public static bool IsYes(PhpValue value) => value is PhpString { Value: "Y" };

    /// <summary>A value as it came, or <see langword="null"/> where none did.</summary>
    public static PhpValue? Given(PhpValue value) => value.IsNull ? null : value;
}
