using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Rows;

/// <summary>The conditions of a filter, of which all or one must fit (portal: 2.9).</summary>
/// <param name="IsAny">True if one that fits is enough.</param>
/// <param name="Tests">The conditions, and the groups inside.</param>
internal sealed record RowGroup(bool IsAny, IReadOnlyList<IRowTest> Tests) : IRowTest
{
    private const string Logic = "logic";

    public bool Fits(PhpArray row) => Tests.Count == 0 || (IsAny ? Tests.Any(test => test.Fits(row)) : Tests.All(test => test.Fits(row)));

    /// <summary>Reads a filter.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="find">Finds the name of a field in a row; <see langword="null"/> if there is no such field.</param>
    /// <returns>The group, and the name that is not a field; <see langword="null"/> if all are.</returns>
    public static (RowGroup Group, string? Wrong) Read(PhpArray filter, Func<string, string?> find)
    {
        var tests = new List<IRowTest>();
        bool isAny = false;
        string? wrong = null;
        foreach (var (key, value) in filter)
        {
            if (key.Equals(Logic, StringComparison.OrdinalIgnoreCase) && Ascii.ToUpper(value.ToText()) is "OR" or "AND") isAny = Ascii.ToUpper(value.ToText()) == "OR";
            else if (PhpText.IsIntegerKey(key) && value is PhpArray inner)
            {
                var (group, wrongInside) = Read(inner, find);
                tests.Add(group);
                wrong ??= wrongInside;
            }
            else
            {
                var (op, isNot, name) = RowCondition.Split(key);
                string? found = find(name);
                if (found is null) wrong ??= name;
                else tests.Add(new RowCondition(found, op, isNot, value));
            }
        }

        return (new RowGroup(isAny, tests), wrong);
    }
}
