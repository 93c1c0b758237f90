using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bizproc;

/// <summary>A condition of a branch: one comparison or several.</summary>
/// <example>
/// <code>
/// WorkflowCondition.Document("OPPORTUNITY", ConditionOperator.Greater, 1000).And(WorkflowCondition.Variable("approved", ConditionOperator.Equal, "Y"))
/// </code>
/// </example>
public sealed class WorkflowCondition
{
    private static readonly string[] Operators = ["=", "!=", ">", ">=", "<", "<=", "in", "contain", "empty", "!empty"];

    private readonly IReadOnlyList<JsonObject> _rows;

    private WorkflowCondition(IReadOnlyList<JsonObject> rows) => _rows = rows;

    /// <summary>Compares a field of the document.</summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="value">
    /// The value, or an expression. <see langword="true"/> and <see langword="false"/> are <c>Y</c> and <c>N</c>, as portals write them. Not needed for
    /// <see cref="ConditionOperator.Empty"/> and its opposite.
    /// </param>
    public static WorkflowCondition Document(string field, ConditionOperator comparison, JsonNode? value = null) => Create("Document", field, comparison, value);

    /// <summary>Compares a variable.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="value">The value, or an expression.</param>
    public static WorkflowCondition Variable(string name, ConditionOperator comparison, JsonNode? value = null) => Create("Variable", name, comparison, value);

    /// <summary>Compares a parameter with which the workflow was started.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="value">The value, or an expression.</param>
    public static WorkflowCondition Parameter(string name, ConditionOperator comparison, JsonNode? value = null) => Create("Template", name, comparison, value);

    /// <summary>Compares a result of an earlier step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="key">The key of the return property.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="value">The value, or an expression.</param>
    public static WorkflowCondition Result(WorkflowStep step, string key, ConditionOperator comparison, JsonNode? value = null)
    {
        ArgumentNullException.ThrowIfNull(step);
        return Create(step.Name, key, comparison, value);
    }

    /// <summary>Requires another condition, too.</summary>
    /// <remarks>A portal evaluates <c>and</c> before <c>or</c>: <c>a.Or(b).And(c)</c> is <c>a or (b and c)</c>.</remarks>
    /// <param name="other">The other condition.</param>
    public WorkflowCondition And(WorkflowCondition other) => Join(other, isOr: false);

    /// <summary>Accepts another condition instead.</summary>
    /// <inheritdoc cref="And" path="/remarks"/>
    /// <param name="other">The other condition.</param>
    public WorkflowCondition Or(WorkflowCondition other) => Join(other, isOr: true);

    internal JsonArray Write() => new([.. _rows.Select(static row => row.DeepClone())]);

    private static WorkflowCondition Create(string source, string field, ConditionOperator comparison, JsonNode? value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(field);
        if (!Enum.IsDefined(comparison)) throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "There is no such comparison");

        return new WorkflowCondition(
        [
            new JsonObject
            {
                ["object"] = source,
                ["field"] = field,
                ["operator"] = Operators[(int)comparison],
                ["value"] = value?.GetValueKind() switch
                {
                    null => "",
                    JsonValueKind.True => "Y",
                    JsonValueKind.False => "N",
                    _ => value.DeepClone(),
                },
                ["joiner"] = 0,
            },
        ]);
    }

    private WorkflowCondition Join(WorkflowCondition other, bool isOr)
    {
        ArgumentNullException.ThrowIfNull(other);
        var rows = _rows.Concat(other._rows).Select(static row => (JsonObject)row.DeepClone()).ToArray();
        rows[_rows.Count]["joiner"] = isOr ? 1 : 0;
        return new WorkflowCondition(rows);
    }
}
