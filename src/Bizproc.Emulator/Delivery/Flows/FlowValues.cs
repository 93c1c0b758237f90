using Bizproc.Emulator.Http;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Crm;
using Bizproc.Emulator.State.Flows;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Delivery.Flows;

/// <summary>Finds the values to which the expressions of a workflow refer (portal: 24.4).</summary>
/// <param name="flow">The workflow.</param>
/// <param name="state">The portal.</param>
internal sealed class FlowValues(FlowInstance flow, PortalState state) : IValueSource
{
    private const string StoredDate = @"Bitrix\Bizproc\BaseType\Value\";

    private readonly PortalDates _dates = new(state.Settings.DateFormat);

    /// <summary>Evaluates a value of a step.</summary>
    /// <exception cref="FlowException">The value needs more than the emulator models.</exception>
    public PhpValue Evaluate(PhpValue value)
    {
        RefuseFunctions(value);
        return WorkflowExpression.Evaluate(value, this, new ValueBudget());
    }

    public PhpValue? Read(string source, string field)
    {
        string name = WorkflowExpression.WithoutPrintable(field);
        bool isPrintable = name.Length < field.Length;
        if (field.Contains('>', StringComparison.Ordinal)) throw FlowException.NotModelled($"the modifier in {{={source}:{field}}}");

        var value = source switch
        {
            DocumentSource.Name => (flow.Document.Fields ?? CrmDocument.Find(flow.Document.Id, state.Crm) ?? [])[name],
            "Variable" => Declared(flow.Variables, "variable", name),
            "Template" or "Parameter" => Declared(flow.Parameters, "parameter", name),
            "Constant" => (Declared(flow.Template.Members(TemplateMembers.Constants), "constant", name) as PhpArray)?[TemplateMembers.Default] ?? PhpNull.Value,
            "Workflow" when name is "ID" or "id" => new PhpString(flow.Id),
            "User" when name is "ID" => new PhpString($"user_{flow.User}"),
            "System" => ReadSystem(name),
            "GlobalVar" or "GlobalConst" => throw FlowException.NotModelled($"global variables and constants, such as {{={source}:{field}}}"),
            _ => ReadStep(source, name),
        };
        return isPrintable ? new PhpString(value.ToText()) : value;
    }

    public bool IsSource(string name) => name is DocumentSource.Name or "Variable" or "Template" or "Parameter" or "Constant" or "Workflow" or "System" || HasStep(name);

    /// <summary>Gets the type of a variable, parameter or constant, or of a returned value; empty if it is not known.</summary>
    public string TypeOf(string source, string field) => source switch
    {
        "Variable" => TypeIn(TemplateMembers.Variables, field),
        "Template" or "Parameter" => TypeIn(TemplateMembers.Parameters, field),
        "Constant" => TypeIn(TemplateMembers.Constants, field),
        _ => "",
    };

    /// <summary>True if the template has a parameter with this name.</summary>
    public bool HasParameter(string name) => flow.Template.Members(TemplateMembers.Parameters).Contains(name);

    private string TypeIn(string part, string field) => (flow.Template.Members(part)[field] as PhpArray)?[TemplateMembers.Type].ToText() ?? "";

    /// <summary>Reads a value that the template declares. A portal reads one that it does not declare as an empty one, so a note says that.</summary>
    private PhpValue Declared(PhpArray values, string kind, string name)
    {
        if (!values.Contains(name)) Note($"The template has no {kind} '{name}', so its value is empty");
        return values[name];
    }

    /// <summary>Writes into the log of the step that is reached, once.</summary>
    private void Note(string text)
    {
        if (flow.Path is [.., var step] && !step.Lines.Any(line => line.Text == text)) step.Write(RunLogKind.Note, text);
    }

    private PhpString ReadSystem(string name)
    {
        var now = state.Clock.GetUtcNow().UtcDateTime;
        return name switch
        {
            "Now" or "NowLocal" => new PhpString(_dates.Write(now, hasTime: true)),
            "Date" => new PhpString(_dates.Write(now, hasTime: false)),
            "Eol" => new PhpString("\n"),
            _ => throw FlowException.NotModelled($"{{=System:{name}}}"),
        };
    }

    private PhpValue ReadStep(string step, string field)
    {
        if (flow.Results.TryGetValue(step, out var values))
        {
            if (!values.Contains(field)) Note($"Step '{step}' has no value '{field}', so it is empty");
            return Unwrap(values[field]);
        }

        if (HasStep(step)) return PhpNull.Value;

        throw FlowException.NotModelled($"{{={step}:{field}}}: the template has no step '{step}'");
    }

    private bool HasStep(string name) => flow.Template.Root is { } root && HasStep(root, name);

    private static bool HasStep(PhpArray step, string name) => step[TemplateMembers.Name].ToText() == name
        || (step[TemplateMembers.Children] is PhpArray children && children.Any(child => child.Value is PhpArray inner && HasStep(inner, name)));

    /// <summary>Gets the text of a date, which a step keeps as an object of the portal.</summary>
    private static PhpValue Unwrap(PhpValue value)
    {
        if (value is not PhpString { Value: var text } || !text.StartsWith(StoredDate, StringComparison.Ordinal) || !text.EndsWith(')')) return value;

        return new PhpString(text[(text.IndexOf('(', StringComparison.Ordinal) + 1)..^1]);
    }

    private static void RefuseFunctions(PhpValue value)
    {
        if (value is PhpArray array)
        {
            foreach (var (_, element) in array) RefuseFunctions(element);
        }
        else if (value is PhpString text)
        {
            string shown = text.Value.Length > 100 ? text.Value[..100] + "..." : text.Value;
            if (WorkflowExpression.HasFunction(text.Value)) throw FlowException.NotModelled($"functions, such as in '{shown}'");
            if (WorkflowExpression.NeedsMore(text.Value)) throw FlowException.NotModelled($"more than numbers, + - * / and parentheses in calculations, such as in '{shown}'");
        }
    }
}
