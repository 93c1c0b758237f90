using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Actions;

/// <summary>Converts values to the columns of the portal's table (portal: 4.1).</summary>
internal static class ColumnValue
{
    /// <summary>
    /// Converts a name or description: a plain value becomes the text for all languages (portal: 3.4). A number becomes its text, as PHP's cast does.
    /// </summary>
    public static PhpValue Localise(PhpValue value) => value is PhpArray ? value : new PhpArray { [Languages.Everyone] = new PhpString(value.ToText()) };

    /// <summary>Converts a number to 32 bits. A number that is too large becomes the nearest limit.</summary>
    public static int ToInteger(PhpValue value) => (int)Math.Clamp(value.ToInteger(), int.MinValue, int.MaxValue);

    /// <summary>Converts a text to its first character, and drops the rest (portal: 6.1).</summary>
    public static string ToLetter(PhpValue value)
    {
        string text = value.ToText();
        return text.Length == 0 ? "" : text.EnumerateRunes().First().ToString();
    }

    /// <summary>True if the value is exactly <c>"Y"</c>. A JSON <see langword="true"/> does not count (portal: 6.2).</summary>
    public static bool IsYes(PhpValue value) => value is PhpString { Value: "Y" };

    /// <summary>Gets the value; <see langword="null"/> if none was sent.</summary>
    public static PhpValue? Given(PhpValue value) => value.IsNull ? null : value;
}
