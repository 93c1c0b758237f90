namespace Bizproc.Emulator.Verification;

/// <summary>
/// Lists the calls of templates, workflows and triggers (portal: 23, 24). They add one template, which never starts by itself, and one trigger, and start
/// no workflow.
/// </summary>
internal static class ProbeList
{
    private const string Templates = "bizproc.workflow.template.";
    private const string Workflows = "bizproc.workflow.";
    private const string Triggers = "crm.automation.trigger.";

    /// <summary>The largest number of the portal's column, which no template has.</summary>
    private const int UnknownTemplate = int.MaxValue;

    private const string Type = """
        "DOCUMENT_TYPE":["crm","CCrmDocumentDeal","DEAL"]
        """;

    /// <summary>Lists the calls in the order in which they are made.</summary>
    public static IReadOnlyList<Probe> Create(OwnNames own) => [.. OfTemplates(own), .. OfWorkflows(), .. OfDeletion(), .. OfTriggers(own)];

    private static IEnumerable<Probe> OfTemplates(OwnNames own)
    {
        string file = Convert.ToBase64String(CreateTemplate().WriteFile("app.1"));
        var (name, renamed) = (own.TemplateNames[0], own.TemplateNames[1]);
        yield return new("template-add-empty", Templates + "add", "{}");
        yield return new("template-add-short-type", Templates + "add", $$"""{"DOCUMENT_TYPE":["crm","CCrmDocumentDeal"],"NAME":"{{name}}","TEMPLATE_DATA":"{{file}}"}""", ProbeResult.TemplateId);
        yield return new("template-add-no-name", Templates + "add", $$"""{{{Type}},"TEMPLATE_DATA":"{{file}}"}""", ProbeResult.TemplateId);
        yield return new("template-add-wrong-start", Templates + "add", $$"""{{{Type}},"NAME":"{{name}}","AUTO_EXECUTE":"7","TEMPLATE_DATA":"{{file}}"}""", ProbeResult.TemplateId);
        yield return new("template-add-no-file", Templates + "add", $$"""{{{Type}},"NAME":"{{name}}"}""", ProbeResult.TemplateId);
        yield return new("template-add-no-base64", Templates + "add", $$"""{{{Type}},"NAME":"{{name}}","TEMPLATE_DATA":"%%%"}""", ProbeResult.TemplateId);
        yield return new(
            "template-add", Templates + "add", $$"""{{{Type}},"NAME":"{{name}}","DESCRIPTION":"D","AUTO_EXECUTE":"0","TEMPLATE_DATA":"{{file}}"}""", ProbeResult.TemplateId);
        yield return List("template-list", name);
        yield return new("template-update-unknown", Templates + "update", $$$"""{"ID":{{{UnknownTemplate}}},"FIELDS":{"NAME":"{{{renamed}}}"} }""");
        yield return new("template-update-nothing", Templates + "update", $$"""{"ID":{{Probe.OwnTemplate}},"FIELDS":{} }""");
        yield return new("template-update-wrong-start", Templates + "update", $$$"""{"ID":{{{Probe.OwnTemplate}}},"FIELDS":{"AUTO_EXECUTE":"7"} }""");
        yield return new("template-update", Templates + "update", $$$"""{"ID":{{{Probe.OwnTemplate}}},"FIELDS":{"NAME":"{{{renamed}}}","DESCRIPTION":""} }""", ProbeResult.TemplateId);
        yield return List("template-list-updated", renamed);
    }

    private static IEnumerable<Probe> OfWorkflows()
    {
        yield return new("start-empty", Workflows + "start", "{}");
        yield return new("start-unknown-template", Workflows + "start", $$"""{"TEMPLATE_ID":{{UnknownTemplate}},"DOCUMENT_ID":["crm","CCrmDocumentDeal","DEAL_1"]}""");
        yield return new("start-no-document", Workflows + "start", $$"""{"TEMPLATE_ID":{{Probe.OwnTemplate}}}""");
        yield return new("instances", Workflows + "instances", $$$"""{"SELECT":["TEMPLATE_ID"],"FILTER":{"TEMPLATE_ID":{{{Probe.OwnTemplate}}}} }""");
        yield return new("terminate-empty", Workflows + "terminate", "{}");
        yield return new("kill-empty", Workflows + "kill", "{}");
    }

    private static IEnumerable<Probe> OfDeletion()
    {
        yield return new("template-delete-unknown", Templates + "delete", $$"""{"ID":{{UnknownTemplate}}}""");
        yield return new("template-delete", Templates + "delete", $$"""{"ID":{{Probe.OwnTemplate}}}""");
        yield return new("template-delete-again", Templates + "delete", $$"""{"ID":{{Probe.OwnTemplate}}}""");
    }

    private static IEnumerable<Probe> OfTriggers(OwnNames own)
    {
        string code = own.TriggerCode;
        yield return new("trigger-add-empty", Triggers + "add", "{}");
        yield return new("trigger-add-wrong-code", Triggers + "add", $$"""{"CODE":"{{code}} b","NAME":"N"}""");
        yield return new("trigger-add-no-name", Triggers + "add", $$"""{"CODE":"{{code}}"}""");
        yield return new("trigger-execute-unknown", Triggers + "execute", $$"""{"CODE":"{{code}}","OWNER_TYPE_ID":2,"OWNER_ID":1}""");
        yield return new("trigger-add", Triggers + "add", $$"""{"CODE":"{{code}}","NAME":"One"}""");
        yield return new("trigger-list", Triggers + "list", "{}", ProbeResult.OwnRows);
        yield return new("trigger-add-again", Triggers + "add", $$"""{"CODE":"{{code}}","NAME":"Two"}""");
        yield return new("trigger-list-renamed", Triggers + "list", "{}", ProbeResult.OwnRows);
        yield return new("trigger-delete-empty", Triggers + "delete", "{}");
        yield return new("trigger-delete", Triggers + "delete", $$"""{"CODE":"{{code}}"}""");
        yield return new("trigger-delete-again", Triggers + "delete", $$"""{"CODE":"{{code}}"}""");
        yield return new("trigger-list-deleted", Triggers + "list", "{}", ProbeResult.OwnRows);
    }

    private static Probe List(string id, string name) => new(
        id,
        Templates + "list",
        $$$"""{"SELECT":["NAME","DESCRIPTION","AUTO_EXECUTE","MODULE_ID","ENTITY","DOCUMENT_TYPE"],"FILTER":{"NAME":"{{{name}}}"} }""",
        ProbeResult.OwnRows);

    private static WorkflowTemplate CreateTemplate()
    {
        var template = new WorkflowTemplate("Verification", new DocumentType("crm", "CCrmDocumentDeal", "DEAL"));
        template.Steps.Log("Verification");
        return template;
    }
}
