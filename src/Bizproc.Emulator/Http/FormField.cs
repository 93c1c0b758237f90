using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Http;

/// <summary>Stores a field of a form or query where PHP stores it (portal: 2.2).</summary>
internal static class FormField
{
    /// <summary>Reads the brackets of a name and stores the value. A value on the way that is not an array is replaced.</summary>
    public static void Assign(PhpArray parameters, string name, string value, ValueBudget budget)
    {
        budget.Spend();
        // PHP ends a name at a zero byte and drops leading spaces.
        int end = name.IndexOf('\0', StringComparison.Ordinal);
        name = (end < 0 ? name : name[..end]).TrimStart(' ');

        int bracket = name.IndexOf('[', StringComparison.Ordinal);
        string top = bracket < 0 ? name : name[..bracket];
        if (top.Length == 0) return;

        var keys = new List<string?> { WithoutDots(top) };
        while (bracket >= 0)
        {
            int close = name.IndexOf(']', bracket);
            if (close < 0)
            {
                // A bracket that is never closed is part of the name, but only at the top level.
                if (keys.Count == 1) keys[0] = WithoutDots(name);
                break;
            }

            if (keys.Count > RequestLimits.FormDepth) return;

            keys.Add(KeyIn(name[(bracket + 1)..close]));
            // Text after a closing bracket is dropped, unless it opens another bracket.
            bracket = close + 1 < name.Length && name[close + 1] == '[' ? close + 1 : -1;
        }

        Store(parameters, keys, new PhpString(value), budget);
    }

    private static void Store(PhpArray parameters, List<string?> keys, PhpString value, ValueBudget budget)
    {
        var at = parameters;
        foreach (string? key in keys.SkipLast(1))
        {
            if (key is not null && at[key] is PhpArray inner)
            {
                at = inner;
                continue;
            }

            budget.Spend();
            var created = new PhpArray();
            Put(at, key, created);
            at = created;
        }

        Put(at, keys[^1], value);
    }

    private static void Put(PhpArray array, string? key, PhpValue value)
    {
        if (key is null) array.Add(value);
        else array[key] = value;
    }

    /// <summary>Gets the key in brackets; <see langword="null"/> for the next number, as in <c>a[]</c> or <c>a[ ]</c>.</summary>
    private static string? KeyIn(string brackets) => brackets.Length == 0 || (brackets.Length == 1 && IsSpace(brackets[0])) ? null : brackets;

    private static bool IsSpace(char c) => c is ' ' or (>= '\t' and <= '\r');

    private static string WithoutDots(string name) => name.Replace(' ', '_').Replace('.', '_').Replace('[', '_');
}
