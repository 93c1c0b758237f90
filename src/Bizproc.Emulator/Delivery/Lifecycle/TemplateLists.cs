using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Flows;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Delivery.Lifecycle;

/// <summary>Builds the member <c>template</c> for a settings page: the names to which the values of a step may refer (portal: 12.1).</summary>
internal static class TemplateLists
{
    private const string Id = "Id";
    private const string Description = "Description";
    private const string Multiple = "Multiple";
    private const string Required = "Required";
    private const string Options = "Options";
    private const string Settings = "Settings";

    /// <summary>Creates the six lists. Without a template they are empty, as are those of global values, which the emulator does not have.</summary>
    public static PhpArray Create(StoredTemplate? template, PortalState state) => new()
    {
        ["parameters"] = Describe(template?.Members(TemplateMembers.Parameters)),
        ["variables"] = Describe(template?.Members(TemplateMembers.Variables)),
        ["constants"] = Describe(template?.Members(TemplateMembers.Constants)),
        ["global_variables"] = new PhpArray(),
        ["global_constants"] = new PhpArray(),
        ["return_activities"] = template is null ? new PhpArray() : DescribeSteps(template, state),
    };

    private static PhpArray Describe(PhpArray? properties)
    {
        var list = new PhpArray();
        foreach (var (name, value) in properties ?? []) list.Add(Describe(name, value as PhpArray ?? []));
        return list;
    }

    /// <summary>Describes a property in the portal's one form, in which what is missing is <c>null</c>.</summary>
    private static PhpArray Describe(string name, PhpArray members)
    {
        return new PhpArray
        {
            [Id] = new PhpString(name),
            [TemplateMembers.Type] = Member(TemplateMembers.Type),
            [TemplateMembers.Name] = Member(TemplateMembers.Name),
            [Description] = Member(Description),
            [Multiple] = Switch(Multiple),
            [Required] = Switch(Required),
            [Options] = Member(Options),
            [Settings] = Member(Settings),
            [TemplateMembers.Default] = Member(TemplateMembers.Default),
        };

        PhpBoolean Switch(string member) => PropertyDefinition.IsYes(Member(member)) ? PhpBoolean.True : PhpBoolean.False;

        PhpValue Member(string member) =>
            members.FirstOrDefault(each => each.Key.Equals(member, StringComparison.OrdinalIgnoreCase)).Value ?? PhpNull.Value;
    }

    /// <summary>Describes the steps that return values. The portal lists all of them, also those after the step of the page.</summary>
    private static PhpArray DescribeSteps(StoredTemplate template, PortalState state)
    {
        var list = new PhpArray();
        foreach (var step in TemplateStep.List(template))
        {
            var type = step[TemplateMembers.Type];
            var returned = DescribeReturns(type.ToText(), state);
            if (returned.IsEmpty) continue;

            list.Add(new PhpArray
            {
                [Id] = step[TemplateMembers.Name],
                [TemplateMembers.Type] = type,
                [TemplateMembers.Title] = (step[TemplateMembers.Properties] as PhpArray)?[TemplateMembers.Title] ?? PhpNull.Value,
                ["Return"] = returned,
            });
        }

        return list;
    }

    private static PhpArray DescribeReturns(string type, PortalState state)
    {
        var list = new PhpArray();
        if (type == ActivityTypes.Log) list.Add(Returned("Report", "Report", PropertyTypes.String));
        if (state.Registrations.FindType(type) is not { } action) return list;

        foreach (var property in PropertyDefinition.ReadReturns(action))
            list.Add(Returned(property.Key, StoredTextReader.In(property.Members["NAME"], state.Settings.Language), property.Type));

        if (StepSettings.CanTimeOut(action)) list.Add(Returned("IsTimeout", "Time limit reached", PropertyTypes.Int));
        return list;
    }

    private static PhpArray Returned(string name, string title, string type) => new()
    {
        [Id] = new PhpString(name),
        [TemplateMembers.Name] = new PhpString(title),
        [TemplateMembers.Type] = new PhpString(type),
    };
}
