using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Page.Wording;

/// <summary>Converts a default to the texts that a designer shows in its fields.</summary>
internal static class DefaultValueFormatter
{
    /// <summary>Gets one text, or those of a list; empty if there is no default.</summary>
    public static IReadOnlyList<string> Format(PhpValue value)
    {
        if (value is PhpArray list) return [.. list.Select(static item => ValueFormatter.Format(item.Value))];

        return value.ToText() is { Length: > 0 } text ? [text] : [];
    }
}
