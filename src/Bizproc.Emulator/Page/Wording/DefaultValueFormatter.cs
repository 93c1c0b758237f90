using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Page.Words;

/// <summary>A default as the texts that a designer puts into its inputs.</summary>
internal static class DefaultValueFormatter
{
    /// <summary>One text, or those of a list; none where there is no default.</summary>
    public static IReadOnlyList<string> Format(PhpValue value)
    {
        if (value is PhpArray list) return [.. list.Select(static item => ValueFormatter.Format(item.Value))];

        return value.ToText() is { Length: > 0 } text ? [text] : [];
    }
}
