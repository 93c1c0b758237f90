using System.Text.RegularExpressions;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Workflow;

/// <summary>
/// Evaluates expressions when a workflow runs (portal: 4.4, 20.4, 24.4): values of the document, of variables and of other steps, and calculations
/// after <c>=</c>. A portal also knows functions; here these stay as they are written.
/// </summary>
internal static partial class WorkflowExpression
{
    private const string Printable = "_PRINTABLE";

    /// <summary>Evaluates a value, and each element of a list.</summary>
    /// <param name="value">The value.</param>
    /// <param name="source">The values to which it may refer.</param>
    /// <param name="budget">The budget of the run: a field may be long, and be used many times.</param>
    /// <exception cref="RequestTooLargeException">The fields exceed the limits of a request.</exception>
    public static PhpValue Evaluate(PhpValue value, IValueSource source, ValueBudget budget)
    {
        if (value is PhpString text) return Evaluate(text, source, budget);
        if (value is not PhpArray array) return value;
        if (ReadReference(array, source) is { } read)
        {
            budget.SpendReferenced(read);
            return read;
        }

        var evaluated = new PhpArray();
        foreach (var (key, element) in array) evaluated[key] = Evaluate(element, source, budget);
        return evaluated;
    }

    /// <summary>Gets the fields of the document that a value uses, in order.</summary>
    public static IEnumerable<string> FieldsIn(PhpValue value) => value switch
    {
        PhpString text => ReferencesIn(text.Value).Where(static reference => reference.Source == DocumentSource.Name).Select(static reference => reference.Field),
        PhpArray array => array.SelectMany(static element => FieldsIn(element.Value)),
        _ => [],
    };

    /// <summary>Gets the sources and their fields to which a text refers, in order and without modifiers.</summary>
    /// <exception cref="RegexMatchTimeoutException">The text is made to take too long.</exception>
    public static IEnumerable<(string Source, string Field)> ReferencesIn(string text) =>
        Reference().Matches(text).Select(static match => (match.Groups["source"].Value, match.Groups["name"].Value));

    /// <summary>Removes the ending by which a reference asks for the text of a field.</summary>
    public static string WithoutPrintable(string field) => field.EndsWith(Printable, StringComparison.OrdinalIgnoreCase) ? field[..^Printable.Length] : field;

    /// <summary>True if a text calls a function, which is not evaluated here.</summary>
    public static bool HasFunction(string text) => Function().IsMatch(text);

    /// <summary>
    /// True if a text is a calculation with more than numbers, <c>+ - * /</c> and parentheses: with a comparison, a power, a per cent, a text or a
    /// function anywhere in it. A text with other words, such as a heading between signs, is none.
    /// </summary>
    public static bool NeedsMore(string text) => text.StartsWith('=') && Calculation().Match(Reference().Replace(text, "0")) is { Success: true } match && match.Groups["more"].Success;

    private static PhpValue Evaluate(PhpString text, IValueSource source, ValueBudget budget)
    {
        // A reference that is the whole value keeps its type. Inside a text it becomes text.
        if (Reference().Match(text.Value) is { Success: true } only && only.Length == text.Value.Length) return Read(only) ?? text;

        string filled = Reference().Replace(text.Value, match => Read(match) is { } read ? TextOf(read) : match.Value);
        PhpValue? sum = filled.StartsWith('=') ? ExpressionCalculator.Calculate(filled.AsSpan(1)) : null;
        return sum ?? (filled == text.Value ? text : new PhpString(filled));

        PhpValue? Read(Match match)
        {
            var read = source.Read(match.Groups["source"].Value, match.Groups["name"].Value + match.Groups["more"].Value);
            if (read is not null) budget.SpendReferenced(read);
            return read;
        }
    }

    /// <summary>Reads a list of a source and a field, which the portal's templates also use.</summary>
    private static PhpValue? ReadReference(PhpArray array, IValueSource source) =>
        array is { Count: 2, IsList: true } && array["0"] is PhpString name && array["1"] is PhpString field && source.IsSource(name.Value)
            ? source.Read(name.Value, field.Value)
            : null;

    private static string TextOf(PhpValue value) => value is PhpArray list ? string.Join(", ", list.Select(static element => TextOf(element.Value))) : value.ToText();

    [GeneratedRegex(@"\{=\s*(?<source>[A-Za-z0-9_]+)\s*:\s*(?<name>[A-Za-z0-9_.]+)(?<more>\s*>[A-Za-z0-9_:,\s]+)?\s*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(
        @"^=(?:[0-9.+\-*/();,\s]|(?<more>[<>=&^%]|""[^""]*""|'[^']*'|[A-Za-z_]+\s*\(|\b(?:true|false)\b))+$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Calculation();

    [GeneratedRegex(@"^=\s*[A-Za-z_]+\s*\(|\{\{=", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Function();
}
