using System.Text.RegularExpressions;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Workflow;

/// <summary>
/// Evaluates expressions when a workflow runs (portal: 4.4, 20.4): fields of the document, and calculations after <c>=</c>. A portal also knows
/// functions, variables and other steps; here these stay as they are written.
/// </summary>
internal static partial class WorkflowExpression
{
    /// <summary>Evaluates a value, and each element of a list.</summary>
    /// <param name="value">The value.</param>
    /// <param name="document">The fields of the document.</param>
    /// <param name="budget">The budget of the run: a field may be long, and be used many times.</param>
    /// <exception cref="RequestTooLargeException">The fields exceed the limits of a request.</exception>
    public static PhpValue Evaluate(PhpValue value, PhpArray document, ValueBudget budget)
    {
        if (value is PhpString text) return Evaluate(text, document, budget);
        if (value is not PhpArray array) return value;

        var evaluated = new PhpArray();
        foreach (var (key, element) in array) evaluated[key] = Evaluate(element, document, budget);
        return evaluated;
    }

    /// <summary>Gets the fields of the document that a value uses, in order.</summary>
    public static IEnumerable<string> FieldsIn(PhpValue value) => value switch
    {
        PhpString text => Field().Matches(text.Value).Select(static match => match.Groups["name"].Value),
        PhpArray array => array.SelectMany(static element => FieldsIn(element.Value)),
        _ => [],
    };

    private static PhpValue Evaluate(PhpString text, PhpArray document, ValueBudget budget)
    {
        // A field that is the whole value keeps its type. Inside a text it becomes text.
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
