using System.Globalization;
using System.Text.Json;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Flows;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Control;

/// <summary>Writes templates and workflows as JSON.</summary>
internal static class WorkflowJsonWriter
{
    /// <summary>Writes all templates without their steps, or one with its steps.</summary>
    public static string WriteTemplates(PortalState state, string id)
    {
        if (id.Length == 0) return List(state.Templates.Rows.Select(Head));

        bool isNumber = int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        return isNumber && state.Templates.Find(number) is { } template
            ? PhpJsonWriter.Write(Whole(template))
            : throw new ControlException("TEMPLATE_NOT_FOUND", $"The portal has no template '{id}'");
    }

    /// <summary>Writes all workflows, the newest first, without their paths, or one with its path and the steps of its template.</summary>
    public static string WriteWorkflows(PortalState state, string id) =>
        id.Length == 0 ? List(state.Flows.Rows.Reverse().Select(Head)) : PhpJsonWriter.Write(Whole(WorkflowControl.Find(state, id)));

    /// <summary>Describes the steps of a template as a tree.</summary>
    public static PhpArray DescribeSteps(PhpArray step)
    {
        var steps = new PhpArray();
        foreach (var child in (step[TemplateMembers.Children] as PhpArray ?? []).Select(static child => child.Value).OfType<PhpArray>()) steps.Add(DescribeSteps(child));
        return new PhpArray
        {
            ["name"] = step[TemplateMembers.Name],
            ["type"] = step[TemplateMembers.Type],
            ["title"] = (step[TemplateMembers.Properties] as PhpArray)?[TemplateMembers.Title] ?? PhpNull.Value,
            ["isActive"] = step[TemplateMembers.Activated].ToText() == "N" ? PhpBoolean.False : PhpBoolean.True,
            ["steps"] = steps,
        };
    }

    private static PhpArray Head(StoredTemplate template) => new()
    {
        ["id"] = new PhpInteger(template.Id),
        ["name"] = new PhpString(template.Name),
        ["documentType"] = Texts(template.DocumentType),
        ["autoExecute"] = new PhpInteger(template.AutoExecute),
        ["systemCode"] = new PhpString(template.SystemCode),
    };

    private static PhpArray Whole(StoredTemplate template)
    {
        var members = Head(template);
        members["steps"] = template.Root is { } root ? DescribeSteps(root) : PhpNull.Value;
        members["content"] = template.Content;
        return members;
    }

    private static PhpArray Head(FlowInstance flow) => new()
    {
        ["id"] = new PhpString(flow.Id),
        ["template"] = new PhpInteger(flow.Template.Id),
        ["name"] = new PhpString(flow.Template.Name),
        ["documentId"] = Texts(flow.Document.Id),
        ["state"] = new PhpString(NameOf(flow.State)),
        ["status"] = new PhpString(flow.Status),
        ["failure"] = flow.Failure is null ? PhpNull.Value : new PhpString(flow.Failure),
        ["started"] = Time(flow.Started),
        ["modified"] = Time(flow.Modified),
    };

    private static PhpArray Whole(FlowInstance flow)
    {
        var members = Head(flow);
        members["steps"] = flow.Template.Root is { } root ? DescribeSteps(root) : PhpNull.Value;
        members["path"] = Path(flow);
        members["variables"] = flow.Variables;
        members["parameters"] = flow.Parameters;
        return members;
    }

    private static PhpArray Path(FlowInstance flow)
    {
        var path = new PhpArray();
        foreach (var step in flow.Path)
        {
            path.Add(new PhpArray
            {
                ["name"] = new PhpString(step.Name),
                ["type"] = new PhpString(step.Type),
                ["title"] = new PhpString(step.Title),
                ["outcome"] = new PhpString(NameOf(step.Outcome)),
                ["run"] = step.Run is null ? PhpNull.Value : new PhpString(step.Run),
                ["started"] = Time(step.Started),
                ["ended"] = step.Ended is { } ended ? Time(ended) : PhpNull.Value,
                ["log"] = Texts(WorkflowControl.LinesOf(step, flow).Select(static line => line.ToString())),
            });
        }

        return path;
    }

    private static PhpArray Texts(IEnumerable<string> texts)
    {
        var list = new PhpArray();
        foreach (string text in texts) list.Add(new PhpString(text));
        return list;
    }

    private static string List(IEnumerable<PhpArray> rows)
    {
        var list = new PhpArray();
        foreach (var row in rows) list.Add(row);
        return PhpJsonWriter.Write(list);
    }

    private static PhpString Time(DateTimeOffset time) => new(time.ToString("O", CultureInfo.InvariantCulture));

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
