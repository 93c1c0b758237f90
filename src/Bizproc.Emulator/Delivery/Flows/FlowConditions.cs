using System.Globalization;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Delivery.Flows;

/// <summary>Evaluates the conditions of branches (portal: 24.4).</summary>
/// <param name="values">The values of the workflow.</param>
/// <param name="settings">The settings of the portal.</param>
internal sealed class FlowConditions(FlowValues values, PortalSettings settings)
{
    // The portal compares these as dates, too, whatever its own format is.
    private static readonly string[] Plain = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd"];

    private readonly PortalDates _dates = new(settings.DateFormat);

    /// <summary>True if the branch runs. A branch without a condition does.</summary>
    /// <exception cref="FlowException">The condition is of a kind that the emulator does not model.</exception>
    public bool IsTrue(PhpArray properties)
    {
        foreach (var (name, value) in properties)
        {
            switch (name)
            {
                case ConditionTypes.True:
                    return true;
                case ConditionTypes.Fields:
                    return IsTrue(value, row => Check(DocumentSource.Name, row["0"], row["1"], row["2"]), static row => row["3"]);
                case ConditionTypes.Variables:
                    return IsTrue(value, row => Check(values.HasParameter(row["0"].ToText()) ? "Template" : "Variable", row["0"], row["1"], row["2"]), static row => row["3"]);
                case ConditionTypes.Mixed:
                    return IsTrue(value, row => Check(row["object"].ToText(), row["field"], row["operator"], row["value"]), static row => row["joiner"]);
                default:
                    if (name.EndsWith("condition", StringComparison.OrdinalIgnoreCase)) throw FlowException.NotModelled($"the condition '{name}'");
                    break;
            }
        }

        return true;
    }

    /// <summary>Joins the comparisons: an <c>or</c> begins a new group, and one true group is enough.</summary>
    private static bool IsTrue(PhpValue condition, Func<PhpArray, bool> check, Func<PhpArray, PhpValue> joiner)
    {
        if (condition is not PhpArray { IsEmpty: false } rows) return true;

        // A single comparison may stand without the list around it.
        var list = rows["0"] is PhpArray || !rows.IsList ? rows.Select(static row => row.Value).OfType<PhpArray>() : [rows];
        bool isAny = false;
        bool isGroup = true;
        foreach (var row in list)
        {
            if (!joiner(row).IsEmpty)
            {
                isAny |= isGroup;
                isGroup = true;
            }

            isGroup &= check(row);
        }

        return isAny || isGroup;
    }

    private bool Check(string source, PhpValue field, PhpValue comparison, PhpValue expected)
    {
        string name = field.ToText();
        var value = values.Read(source, name) ?? PhpNull.Value;
        string written = comparison.ToText();
        if (written is "empty" or "!empty") return IsBlank(value) == (written == "empty");

        var wanted = values.Evaluate(expected);
        string type = values.TypeOf(source, name);
        return written switch
        {
            "in" => ListOf(value).All(each => wanted is PhpArray list ? list.Any(one => IsEqual(each, one.Value, type)) : Contains(wanted, each)),
            "contain" => ListOf(wanted).All(each => ListOf(value).Any(one => Contains(one, each))),
            ">" or ">=" or "<" or "<=" or "!=" or "=" => Fits(ListOf(value), ListOf(wanted), written, type),
            _ => throw FlowException.NotModelled($"the comparison '{written}' of {source}:{name}"),
        };
    }

    /// <summary>Compares one by one. The shorter list repeats its last value.</summary>
    private bool Fits(IReadOnlyList<PhpValue> left, IReadOnlyList<PhpValue> right, string comparison, string type)
    {
        if (left.Count == 0 && right.Count == 0) return comparison is "=" or ">=" or "<=";

        for (int i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            int order = Compare(At(left, i), At(right, i), type);
            bool fits = comparison switch
            {
                ">" => order > 0,
                ">=" => order >= 0,
                "<" => order < 0,
                "<=" => order <= 0,
                "!=" => order != 0,
                _ => order == 0,
            };
            if (!fits) return false;
        }

        return true;
    }

    private bool IsEqual(PhpValue a, PhpValue b, string type) => Compare(a, b, type) == 0;

    private int Compare(PhpValue a, PhpValue b, string type)
    {
        var (left, right) = (a.ToText(), b.ToText());
        if (PropertyTypes.Same(type, PropertyTypes.Bool)) return IsYes(a).CompareTo(IsYes(b));
        if (ReadDate(left) is { } earlier && ReadDate(right) is { } later) return earlier.CompareTo(later);
        if (IsNumber(left, out double first) && IsNumber(right, out double second)) return first.CompareTo(second);

        return string.CompareOrdinal(left, right);
    }

    private DateTime? ReadDate(string text) =>
        _dates.Read(text) ?? (DateTime.TryParseExact(text, Plain, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null);

    private static PhpValue At(IReadOnlyList<PhpValue> list, int index) => list.Count == 0 ? PhpNull.Value : list[Math.Min(index, list.Count - 1)];

    private static IReadOnlyList<PhpValue> ListOf(PhpValue value) => value is PhpArray array ? [.. array.Select(static element => element.Value)] : [value];

    private static bool Contains(PhpValue whole, PhpValue part) => whole.ToText().Contains(part.ToText(), StringComparison.Ordinal);

    private static bool IsBlank(PhpValue value) => value is PhpArray array ? array.All(static element => IsBlank(element.Value)) : value.ToText().Length == 0;

    private static bool IsYes(PhpValue value) => value.ToText().ToUpperInvariant() is "Y" or "YES" or "1" or "TRUE";

    private static bool IsNumber(string text, out double number) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
