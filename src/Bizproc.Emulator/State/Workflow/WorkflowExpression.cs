using System.Text.RegularExpressions;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Workflow;

/// <summary>
/// Values that are worked out when a workflow runs (portal: 4.4, 20.4): fields of the document, and sums behind <c>=</c>. A portal knows
/// functions, variables and other steps besides; what is not known here stays as it is written.
/// </summary>
internal static partial class WorkflowExpression
{
    /// <summary>Works out a value, and each element of a list.</summary>
    /// <param name="value">The value.</param>
    /// <param name="document">The document's fields.</param>
    /// <param name="budget">The run's: a field may be long, and be named often.</param>
    /// <exception cref="RequestTooLargeException">The fields are more than a request may bring.</exception>
    public static PhpValue Evaluate(PhpValue value, PhpArray document, ValueBudget budget)
    {
        if (value is PhpString text) return Evaluate(text, document, budget);
        if (value is not PhpArray array) return value;

        var evaluated = new PhpArray();
        foreach (var (key, element) in array) evaluated[key] = Evaluate(element, document, budget);
        return evaluated;
    }

    /// <summary>The fields of the document that a value asks for, in their order.</summary>
    public static IEnumerable<string> FieldsIn(PhpValue value) => value switch
    {
        PhpString text => Field().Matches(text.Value).Select(static match => match.Groups["name"].Value),
        PhpArray array => array.SelectMany(static element => FieldsIn(element.Value)),
        _ => [],
    };

    private static PhpValue Evaluate(PhpString text, PhpArray document, ValueBudget budget)
    {
        // Alone, a field keeps its type; inside a text it becomes text.
        if (Field().Match(text.Value) is { Success: true } only && only.Length == text.Value.Length) return Read(only);

        string filled = Field().Replace(text.Value, match => Read(match).ToText());
        PhpValue? sum = filled.StartsWith('=') ? ExpressionCalculator.Calculate(filled.AsSpan(1)) : null;
        return sum ?? (filled == text.Value ? text : new PhpString(filled));

        PhpValue Read(Match field)
        {
            var read = document[field.Groups["name"].Value];
            budget.SpendReferenced(read);
            return read;
        }
    }

    [GeneratedRegex(@"\{=Document:(?<name>[A-Za-z0-9_.]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();
}
