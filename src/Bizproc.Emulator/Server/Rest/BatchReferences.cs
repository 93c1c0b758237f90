using System.Text;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Rest;

/// <summary>
/// References of a command to what earlier ones came to, such as <c>$result[l][0]</c>, inside any value (portal: 3.6).
/// </summary>
internal static class BatchReferences
{
    /// <summary>Puts the results where the references stand.</summary>
    /// <param name="parameters">The command's.</param>
    /// <param name="results">What earlier commands came to.</param>
    /// <param name="budget">The batch's: a result may be referred to often, and hold what is referred to in turn.</param>
    /// <param name="depth">How deep the parameters are.</param>
    /// <exception cref="RequestTooLargeException">The results are more than a request may bring.</exception>
    public static PhpArray Resolve(PhpArray parameters, BatchResults results, ValueBudget budget, int depth = 1)
    {
        var resolved = new PhpArray();
        foreach (var (key, value) in parameters)
        {
            resolved[key] = value switch
            {
                PhpArray inner => Resolve(inner, results, budget, depth + 1),
                PhpString text when !text.Value.Contains('$', StringComparison.Ordinal) => text,
                _ => Resolve(value.ToText(), results, budget, depth),
            };
        }

        return resolved;
    }

    private static PhpValue Resolve(string text, BatchResults results, ValueBudget budget, int depth)
    {
        var resolved = new StringBuilder();
        int at = 0;
        while (BatchReference.Find(text, at) is { } reference)
        {
            var (value, isFound) = Follow(results.Of(reference.Map), reference.Keys);
            budget.SpendReferenced(value, depth);
            // A list takes the place of the whole value, and so does what a path that leads nowhere reached.
            if (value is PhpArray || !isFound) return value;

            resolved.Append(text, at, reference.Start - at).Append(value.ToText());
            at = reference.End;
        }

        return new PhpString(at == 0 ? text : resolved.Append(text, at, text.Length - at).ToString());
    }

    private static (PhpValue Value, bool IsFound) Follow(PhpValue from, IReadOnlyList<string> keys)
    {
        foreach (string key in keys)
        {
            if (from is not PhpArray array || !array.Contains(key)) return (from, false);
            from = array[key];
        }

        return (from, true);
    }
}
