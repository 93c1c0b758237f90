using System.Text;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Server.Rest;

/// <summary>Replaces references to the results of earlier commands, such as <c>$result[l][0]</c>, inside any value (portal: 3.6).</summary>
internal static class BatchReferences
{
    /// <summary>Replaces the references by the results.</summary>
    /// <param name="parameters">The parameters of the command.</param>
    /// <param name="results">The results of the earlier commands.</param>
    /// <param name="budget">The budget of the batch. A result may be used many times, and may contain results of other references.</param>
    /// <param name="depth">The depth of the parameters.</param>
    /// <exception cref="RequestTooLargeException">The results exceed the limits of a request.</exception>
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
            var (value, isFound) = Follow(results.GetMap(reference.Map), reference.Keys);
            budget.SpendReferenced(value, depth);
            // A list replaces the whole value. So does the value that a path reached before it led nowhere.
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
