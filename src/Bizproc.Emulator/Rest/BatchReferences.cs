using System.Text.RegularExpressions;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Rest;

/// <summary>
/// References of a command to what earlier ones came to, such as <c>$result[l][0]</c>, inside any value (portal: 3.6).
/// </summary>
internal static partial class BatchReferences
{
    /// <summary>Puts the results where the references stand.</summary>
    public static PhpArray Resolve(PhpArray parameters, BatchResults results)
    {
        var resolved = new PhpArray();
        foreach (var (key, value) in parameters)
        {
            resolved[key] = value switch
            {
                PhpArray inner => Resolve(inner, results),
                PhpString text when !text.Value.Contains('$', StringComparison.Ordinal) => text,
                _ => Resolve(value.ToText(), results),
            };
        }

        return resolved;
    }

    private static PhpValue Resolve(string text, BatchResults results)
    {
        var match = Reference().Match(text);
        while (match.Success)
        {
            var (value, isFound) = Follow(results.Of(match.Groups["map"].Value), match.Groups["key"].Captures);
            // A list takes the place of the whole value, and so does what a path that leads nowhere reached.
            if (value is PhpArray || !isFound) return value;

            string replaced = value.ToText();
            text = string.Concat(text.AsSpan(0, match.Index), replaced, text.AsSpan(match.Index + match.Length));
            match = Reference().Match(text, match.Index + replaced.Length);
        }

        return new PhpString(text);
    }

    private static (PhpValue Value, bool IsFound) Follow(PhpValue from, CaptureCollection keys)
    {
        foreach (Capture key in keys)
        {
            if (from is not PhpArray array || !array.Contains(key.Value)) return (from, false);
            from = array[key.Value];
        }

        return (from, true);
    }

    [GeneratedRegex(@"\$(?<map>result|error|total|next|time)(?:\[(?<key>[^\]]*)\])+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();
}
