using System.Globalization;
using System.Text.Json.Nodes;
using Bizproc.Protocol;
using Bizproc.Workflows.Templates;

namespace Bizproc;

/// <summary>A list of steps that follow each other in a workflow template.</summary>
public sealed class WorkflowSteps
{
    private readonly TemplateNode _parent;
    private readonly Counter _counter;

    internal WorkflowSteps(TemplateNode parent)
        : this(parent, new Counter())
    {
    }

    private WorkflowSteps(TemplateNode parent, Counter counter)
    {
        _parent = parent;
        _counter = counter;
    }

    /// <summary>Adds an action or robot of the application.</summary>
    /// <param name="code">The code of the action.</param>
    /// <param name="values">
    /// The values of its properties: constants or expressions. A property that is missing has its default; one that is empty stays empty.
    /// </param>
    /// <param name="settings">
    /// The settings of the step, such as <c>TimeoutDuration</c> and <c>TimeoutDurationType</c> (<c>s</c>, <c>m</c>, <c>h</c> or <c>d</c>).
    /// </param>
    /// <param name="title">The title of the step. Default: the code.</param>
    /// <returns>The step, for expressions with its results.</returns>
    public WorkflowStep Run(string code, JsonObject? values = null, JsonObject? settings = null, string? title = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        var properties = new JsonObject();
        foreach (var (name, value) in settings ?? []) properties[name] = value?.DeepClone();
        foreach (var (name, value) in values ?? []) properties[name] = value?.DeepClone();
        return Add(new TemplateNode(code, _counter.NextName(), WithTitle(title ?? code, properties), IsAction: true));
    }

    /// <inheritdoc cref="Run(string, JsonObject?, JsonObject?, string?)" path="/summary"/>
    /// <param name="action">The action.</param>
    /// <param name="values"><inheritdoc cref="Run(string, JsonObject?, JsonObject?, string?)" path="/param[@name='values']"/></param>
    /// <param name="settings"><inheritdoc cref="Run(string, JsonObject?, JsonObject?, string?)" path="/param[@name='settings']"/></param>
    /// <param name="title">The title of the step. Default: the code.</param>
    /// <returns>The step, for expressions with its results.</returns>
    public WorkflowStep Run(ActionDefinition action, JsonObject? values = null, JsonObject? settings = null, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(action);
        return Run(action.Code, values, settings, title);
    }

    /// <summary>Adds a step that writes into the log of the workflow.</summary>
    /// <param name="text">The text, which may contain expressions.</param>
    public WorkflowStep Log(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return Add(ActivityTypes.Log, "Log", new JsonObject { ["Text"] = text, ["SetVariable"] = false });
    }

    /// <summary>Adds a step that sets a variable.</summary>
    /// <param name="name">The name of the variable, one of <see cref="WorkflowTemplate.Variables"/>.</param>
    /// <param name="value">The value: a constant or an expression.</param>
    public WorkflowStep SetVariable(string name, JsonNode? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Add(ActivityTypes.SetVariable, "Set variable", new JsonObject { ["VariableValue"] = new JsonObject { [name] = value?.DeepClone() ?? "" } });
    }

    /// <summary>Adds a step that waits.</summary>
    /// <param name="time">The time: whole seconds, 1 or more. Portals wait at most five years, and some of them at least ten minutes.</param>
    public WorkflowStep Delay(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.FromSeconds(1));
        if (time.Ticks % TimeSpan.TicksPerSecond != 0) throw new ArgumentOutOfRangeException(nameof(time), time, "A portal waits whole seconds, and would drop the fraction");

        var (count, unit) = time switch
        {
            { Ticks: var ticks } when ticks % TimeSpan.TicksPerDay == 0 => (ticks / TimeSpan.TicksPerDay, "d"),
            { Ticks: var ticks } when ticks % TimeSpan.TicksPerHour == 0 => (ticks / TimeSpan.TicksPerHour, "h"),
            { Ticks: var ticks } when ticks % TimeSpan.TicksPerMinute == 0 => (ticks / TimeSpan.TicksPerMinute, "m"),
            _ => ((long)time.TotalSeconds, "s"),
        };
        return Add(ActivityTypes.Delay, "Delay", new JsonObject
        {
            ["TimeoutDuration"] = count.ToString(CultureInfo.InvariantCulture),
            ["TimeoutDurationType"] = unit,
            ["WriteToLog"] = "N",
        });
    }

    /// <summary>Adds a branch: some steps if a condition is true, and other steps otherwise.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="then">Adds the steps for a true condition.</param>
    /// <param name="otherwise">Adds the steps for a false condition. Default: none.</param>
    public WorkflowStep If(WorkflowCondition condition, Action<WorkflowSteps> then, Action<WorkflowSteps>? otherwise = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(then);
        var choice = new TemplateNode(ActivityTypes.IfElse, _counter.NextName(), WithTitle("Condition", []));
        AddBranch(choice, "Yes", ConditionTypes.Mixed, condition.Write(), then);
        AddBranch(choice, "No", ConditionTypes.True, "1", otherwise);
        return Add(choice);
    }

    /// <summary>Adds a step of any other type, in the form of the portal.</summary>
    /// <param name="type">The type, such as <c>SetFieldActivity</c>.</param>
    /// <param name="properties">The properties of the step.</param>
    /// <param name="title">The title of the step. Default: the type.</param>
    /// <param name="inside">Adds the steps inside this one, if it has such. Default: none.</param>
    public WorkflowStep Add(string type, JsonObject properties, string? title = null, Action<WorkflowSteps>? inside = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentNullException.ThrowIfNull(properties);
        var node = new TemplateNode(type, _counter.NextName(), WithTitle(title ?? type, (JsonObject)properties.DeepClone()));
        inside?.Invoke(new WorkflowSteps(node, _counter));
        return Add(node);
    }

    private static JsonObject WithTitle(string title, JsonObject properties)
    {
        properties[TemplateMembers.Title] = title;
        return properties;
    }

    private WorkflowStep Add(string type, string title, JsonObject properties) => Add(new TemplateNode(type, _counter.NextName(), WithTitle(title, properties)));

    private WorkflowStep Add(TemplateNode node)
    {
        _parent.Children.Add(node);
        return new WorkflowStep(node.Name);
    }

    private void AddBranch(TemplateNode choice, string title, string conditionType, JsonNode condition, Action<WorkflowSteps>? add)
    {
        var branch = new TemplateNode(ActivityTypes.Branch, _counter.NextName(), WithTitle(title, new JsonObject { [conditionType] = condition }));
        choice.Children.Add(branch);
        add?.Invoke(new WorkflowSteps(branch, _counter));
    }

    /// <summary>Numbers the steps of a template.</summary>
    private sealed class Counter
    {
        private int _last = 10_000;

        public string NextName() => string.Create(CultureInfo.InvariantCulture, $"A{++_last}_1_1_1");
    }
}
