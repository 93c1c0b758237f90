using System.Text.Json.Nodes;
using Bizproc.Emulator;

namespace Bizproc.Tool.Tests.Deployments;

/// <summary>Plans that bring changes by which customers lose something.</summary>
public sealed class BreakingChangeTests : IAsyncLifetime
{
    private const string Mark = "! update md5_action: 'text' gone, used in ";

    private readonly BaselineFolder _folder = new();
    private EmulatedPortal _portal = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);
        await ToolRun.RunAsync("apply", "--yes", "--portal", _portal.Address.ToString(), "--public-url", "http://127.0.0.1:5000", "--assembly", ToolRun.Sample);
        await _folder.WriteAsync(("\"inputString\"", "\"text\""));

        // Without the record of the last deployment, every action is sent again.
        await _portal.CreateClient().CallAsync("app.option.set", new JsonObject { ["options"] = new JsonObject { ["bizproc.deployed"] = "" } }, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await _portal.DisposeAsync();
    }

    private string[] Target => ["--portal", _portal.Address.ToString(), "--public-url", "http://127.0.0.1:5000", "--assembly", ToolRun.Sample];

    /// <summary>The line with which a program that declares other actions deletes those of the sample.</summary>
    private string[] Deleting => ["apply", "--yes", "--orphans", "delete", "--accept-deletions", .. Target[..^1], Path.Join(AppContext.BaseDirectory, "Bizproc.TestSupport.dll")];

    [Fact]
    public async Task The_mark_counts_the_templates_that_use_what_changes()
    {
        await AddTemplateAsync("Offers", new() { ["text"] = "a" });
        await AddTemplateAsync("Quotes", new() { ["text"] = "{=Document:TITLE}" });
        await AddTemplateAsync("Reports", new() { ["inputString"] = "a" });

        var (code, output, note) = await _folder.RunAsync(["plan", .. Target, "--only", "md5_action"]);
        var (_, data, _) = await _folder.RunAsync(["plan", "--json", .. Target, "--only", "md5_action"]);

        Assert.Equal((1, "Automation rules on stages cannot be seen: no method of a portal lists them.\n"), (code, note));
        Assert.Contains(Mark + "2 templates\n    saved steps lose the value that customers entered; put [BizprocFormerKey(\"text\")] on the property that was renamed, or keep it, and mark it [Obsolete]\n", output, StringComparison.Ordinal);
        var json = JsonNode.Parse(data)!;
        Assert.Contains("'text'", json["breaking"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        var mark = json["marks"]![0]!.AsObject();
        Assert.Equal(["change", "code", "what", "loss", "remedy", "templates", "isComplete"], mark.Select(static member => member.Key));
        Assert.Equal(("update", "md5_action", "'text' gone", 2, true), (mark["change"]!.GetValue<string>(), mark["code"]!.GetValue<string>(), mark["what"]!.GetValue<string>(), mark["templates"]!.GetValue<int>(), mark["isComplete"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task A_portal_that_refuses_its_templates_leaves_the_use_unknown()
    {
        _portal.AddFault(new PortalFault(FaultKind.Error) { Method = "bizproc.workflow.template.list", Http = 403, Error = "ACCESS_DENIED", Description = "Access denied!", Times = 100 });

        var (code, output, note) = await _folder.RunAsync(["plan", .. Target, "--only", "md5_action"]);
        var (_, data, _) = await _folder.RunAsync(["plan", "--json", .. Target, "--only", "md5_action"]);

        Assert.Equal(1, code);
        Assert.Contains("! update md5_action: 'text' gone, use unknown\n", output, StringComparison.Ordinal);
        Assert.Matches(@"\AThe use is unknown: [^\n]*is not an administrator[^\n]*\.\n\z", note);
        Assert.Null(JsonNode.Parse(data)!["marks"]![0]!["templates"]);
    }

    [Fact]
    public async Task Templates_are_read_only_for_a_change_that_is_sent()
    {
        var (_, unrelated, _) = await _folder.RunAsync(["plan", .. Target, "--only", "create_document"]);

        Assert.DoesNotContain("! ", unrelated, StringComparison.Ordinal);
        Assert.DoesNotContain(_portal.Requests, static request => request.Method == "bizproc.workflow.template.list");
    }

    [Fact]
    public async Task Where_nobody_can_be_asked_an_option_accepts_the_change()
    {
        var (refused, marks, reason) = await _folder.RunAsync(["apply", "--yes", .. Target]);
        var (_, data, notes) = await _folder.RunAsync(["apply", "--yes", "--json", .. Target]);
        var (accepted, _, _) = await _folder.RunAsync(["apply", "--yes", "--accept-breaking", .. Target]);
        var (done, same, _) = await _folder.RunAsync(["plan", .. Target]);

        Assert.Equal((1, 0, 0), (refused, accepted, done));
        Assert.Contains(Mark + "no template\n", marks, StringComparison.Ordinal);
        Assert.Equal("", data);
        Assert.Contains(Mark + "no template\n", notes, StringComparison.Ordinal);
        Assert.EndsWith("Customers lose something by these changes, and nobody can be asked here. Undo them, or use bizproc apply --accept-breaking.\n", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("! ", same, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_baseline_too_nothing_is_deleted_that_a_template_uses()
    {
        await ToolRun.RunAsync(["apply", "--yes", .. Target]);
        await AddTemplateAsync("Offers", new() { ["inputString"] = "a" });

        var (refused, marks, _) = await ToolRun.RunAsync(Deleting);
        var kept = await _portal.CreateClient().CallAsync("bizproc.activity.list", cancellationToken: TestContext.Current.CancellationToken);
        var (accepted, _, _) = await ToolRun.RunAsync([.. Deleting, "--accept-breaking"]);

        Assert.Equal((1, 0), (refused, accepted));
        Assert.StartsWith("! delete md5_action: activity gone, used in 1 template\n", marks, StringComparison.Ordinal);
        Assert.DoesNotContain("create_document", marks, StringComparison.Ordinal);
        Assert.Contains("md5_action", kept.EnumerateArray().Select(static code => code.GetString()));
    }

    [Fact]
    public async Task Without_a_baseline_a_deletion_is_also_asked_for_if_the_templates_cannot_be_read()
    {
        await ToolRun.RunAsync(["apply", "--yes", .. Target]);
        _portal.AddFault(new PortalFault(FaultKind.Error) { Method = "bizproc.workflow.template.list", Http = 500, Times = 100 });

        var (refused, marks, notes) = await ToolRun.RunAsync(Deleting);
        var kept = await _portal.CreateClient().CallAsync("bizproc.activity.list", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(1, refused);
        Assert.Contains("! delete md5_action: activity gone, use unknown\n", marks, StringComparison.Ordinal);
        Assert.Contains("The use is unknown: ", notes, StringComparison.Ordinal);
        Assert.Contains("md5_action", kept.EnumerateArray().Select(static code => code.GetString()));
    }

    [Fact]
    public async Task A_change_that_the_portal_already_has_is_not_marked()
    {
        await ToolRun.RunAsync(["apply", "--yes", .. Target]);
        string[] moved = ["plan", "--portal", _portal.Address.ToString(), "--public-url", "http://127.0.0.1:5001", "--assembly", ToolRun.Sample, "--only", "md5_action"];

        var (_, output, _) = await _folder.RunAsync(moved);

        Assert.Contains("activity  md5_action: HANDLER", output, StringComparison.Ordinal);
        Assert.DoesNotContain("! ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_hurts_no_saved_step_says_so()
    {
        await _folder.WriteAsync(("\"waits\": \"yes\",\n      \"include\": [\n        [\"lists\"]\n      ],\n      \"properties\": {\n        \"inputString\"", "\"waits\": \"yes\",\n      \"properties\": {\n        \"inputString\""));

        var (_, output, _) = await _folder.RunAsync(["plan", .. Target, "--only", "md5_action"]);

        Assert.Contains("! update md5_action: offered for fewer documents, hurts no saved step\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_that_nobody_answers_any_more_is_marked_although_it_stays()
    {
        await _folder.WriteAsync(("\"code\": \"PdfFromHtml\"", "\"code\": \"gone\""));
        await _portal.CreateClient().CallAsync(
            "bizproc.robot.add", new JsonObject { ["CODE"] = "gone", ["HANDLER"] = "http://127.0.0.1:5000/gone", ["NAME"] = "Gone" }, TestContext.Current.CancellationToken);
        await ToolRun.RunAsync(["apply", "--yes", .. Target]);

        var (code, plan, _) = await _folder.RunAsync(["plan", .. Target]);
        var (refused, _, reason) = await _folder.RunAsync(["apply", "--yes", .. Target]);
        var (one, only, _) = await _folder.RunAsync(["plan", .. Target, "--only", "md5_action"]);

        Assert.Contains("! orphan gone: robot gone, used in no template\n", plan, StringComparison.Ordinal);
        Assert.Equal((1, 1, 0), (code, refused, one));
        Assert.StartsWith("Automation rules", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("! ", only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_portal_without_the_actions_gets_them_without_a_question()
    {
        await using var empty = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);

        string[] target = ["--portal", empty.Address.ToString(), .. Target[2..]];
        var (code, _, error) = await _folder.RunAsync(["apply", "--yes", .. target]);

        // An update of a marketplace application removes the registrations, and leaves the workflows.
        await AddTemplateAsync("Offers", new() { ["text"] = "a" }, empty);
        await empty.CreateClient().CallAsync("bizproc.activity.delete", new JsonObject { ["CODE"] = "md5_action" }, TestContext.Current.CancellationToken);
        var (_, plan, _) = await _folder.RunAsync(["plan", .. target]);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("! add md5_action: 'text' gone, used in 1 template\n", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_built_assembly_is_compared_with_the_baseline_in_it_wherever_one_stands()
    {
        using var project = GreeterProject.Create();
        string assembly = Path.Join(project.Folder, "bin", "Debug", "net10.0", "Greeter.dll");
        string[] greeter = ["--portal", _portal.Address.ToString(), "--public-url", "http://127.0.0.1:5000", "--assembly", assembly];
        var (_, _, built) = await _folder.RunAsync("apply", "--yes", "--portal", _portal.Address.ToString(), "--public-url", "http://127.0.0.1:5000", "--project", project.Folder);
        Assert.Equal("", built);
        await File.WriteAllTextAsync(
            Path.Join(project.Folder, "Directory.Build.targets"),
            """<Project><ItemGroup><EmbeddedResource Include="bizproc.baseline.json" LogicalName="bizproc.baseline.json" /></ItemGroup></Project>""",
            TestContext.Current.CancellationToken);
        await ToolRun.RunAsync("baseline", "--file", Path.Join(project.Folder, "bizproc.baseline.json"), "--assembly", assembly);
        project.Change("[BizprocProperty(Name = \"Client\")]", "[BizprocProperty(\"customer\", Name = \"Client\")]");
        await _folder.RunAsync("list", "--portal", _portal.Address.ToString(), "--project", project.Folder);

        var (code, plan, _) = await _folder.RunAsync(["plan", .. greeter, "--only", "greet_client"]);

        Assert.Equal(1, code);
        Assert.Contains("! update greet_client: 'client' gone, used in no template\n", plan, StringComparison.Ordinal);
    }

    private async Task AddTemplateAsync(string name, JsonObject values, EmulatedPortal? portal = null)
    {
        var template = new WorkflowTemplate(name, new("crm", "CCrmDocumentDeal", "DEAL"));
        template.Steps.Run("md5_action", values);
        await (portal ?? _portal).CreateClient().AddWorkflowTemplateAsync(template, cancellationToken: TestContext.Current.CancellationToken);
    }
}
