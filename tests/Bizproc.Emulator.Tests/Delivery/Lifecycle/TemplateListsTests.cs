using System.Text.Json;
using System.Text.Json.Nodes;
using Bizproc.Emulator.Tests.Delivery.Flows;

namespace Bizproc.Emulator.Tests.Delivery.Lifecycle;

/// <summary>The member <c>template</c> of <c>PLACEMENT_OPTIONS</c> (portal: 12.1).</summary>
public sealed class TemplateListsTests
{
    private const string Empty = """
        {"parameters":[],"variables":[],"constants":[],"global_variables":[],"global_constants":[],"return_activities":[]}
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_step_outside_a_template_gets_six_empty_lists()
    {
        await using var scene = await StartAsync();

        var options = await scene.OpenAsync(new SettingsRequest("act"));

        Assert.Equal(Empty, options.GetProperty("template").GetRawText());
        Assert.Equal("{}", Text(options, "current_values", "[]"));
    }

    [Fact]
    public async Task A_step_in_a_template_gets_what_its_values_may_refer_to()
    {
        await using var scene = await StartAsync();
        var template = FlowScene.Create();
        template.Variables["who"] = new WorkflowVariable(PropertyType.User) { IsMultiple = true, IsRequired = true };
        var step = template.Steps.Run("act", new JsonObject { ["title"] = "{=Document:TITLE}", ["WRONG"] = 1 });
        template.Steps.If(WorkflowCondition.Document("TITLE", ConditionOperator.Equal, "x"), static steps => steps.Log("Done"));

        var options = await scene.OpenAsync(new SettingsRequest("act") { TemplateId = scene.Portal.AddTemplate(template) });

        var lists = options.GetProperty("template");
        Assert.Equal(["reason", "other"], Ids(lists, "parameters"));
        Assert.Equal(["count", "flag", "who"], Ids(lists, "variables"));
        Assert.Equal(["rate"], Ids(lists, "constants"));
        Assert.Equal(
            ["Id", "Type", "Name", "Description", "Multiple", "Required", "Options", "Settings", "Default"],
            lists.GetProperty("variables")[0].EnumerateObject().Select(static member => member.Name));
        Assert.Equal(("int", "5", "False", "False"), Values(lists.GetProperty("variables")[0]));
        Assert.Equal(("user", "", "True", "True"), Values(lists.GetProperty("variables")[2]));
        Assert.Equal((step.Name, "CCrmDocumentDeal"), (options.GetProperty("activity_name").GetString(), options.GetProperty("document_type")[1].GetString()));
        Assert.Equal("""{"title":"{=Document:TITLE}"}""", options.GetProperty("current_values").GetRawText());

        // The portal also lists steps after the one of the page.
        var returning = lists.GetProperty("return_activities").EnumerateArray().ToArray();
        Assert.Equal([WorkflowActivityType.ForAction("app.1", "act"), "LogActivity"], returning.Select(static each => each.GetProperty("Type").GetString()));
        Assert.Equal(step.Name, returning[0].GetProperty("Id").GetString());
        Assert.Equal(
            """[{"Id":"result","Name":"R","Type":"string"},{"Id":"when","Name":"W","Type":"datetime"},{"Id":"IsTimeout","Name":"Time limit reached","Type":"int"}]""",
            returning[0].GetProperty("Return").GetRawText());
        Assert.Equal("""[{"Id":"Report","Name":"Report","Type":"string"}]""", returning[1].GetProperty("Return").GetRawText());
    }

    [Fact]
    public async Task A_step_that_never_waits_does_not_return_that_it_timed_out()
    {
        await using var scene = await StartAsync("N");
        var template = FlowScene.Create();
        template.Steps.Run("act");

        var options = await scene.OpenAsync(new SettingsRequest("act") { TemplateId = scene.Portal.AddTemplate(template) });

        Assert.Equal(["result", "when"], Ids(options.GetProperty("template").GetProperty("return_activities")[0], "Return"));
    }

    [Fact]
    public async Task Values_that_are_not_saved_replace_those_of_the_named_step()
    {
        await using var scene = await StartAsync();
        var template = FlowScene.Create();
        template.Steps.Run("act", new JsonObject { ["title"] = "first" });
        var second = template.Steps.Run("act", new JsonObject { ["title"] = "second", ["blank"] = "x" });

        int id = scene.Portal.AddTemplate(template);
        var options = await scene.OpenAsync(new SettingsRequest("act") { TemplateId = id, Step = second.Name, Values = new() { ["title"] = "typed" } });

        Assert.Equal("""{"title":"typed","blank":"x"}""", options.GetProperty("current_values").GetRawText());
        Assert.Equal(second.Name, options.GetProperty("activity_name").GetString());
    }

    [Fact]
    public async Task A_place_that_does_not_exist_is_refused()
    {
        await using var scene = await StartAsync();
        int id = scene.Portal.AddTemplate(FlowScene.Create());

        Assert.StartsWith("The portal has no template 7", await RefusalAsync(new SettingsRequest("act") { TemplateId = 7 }), StringComparison.Ordinal);
        Assert.StartsWith($"Template {id} has no step of the action 'act' of app.1", await RefusalAsync(new SettingsRequest("act") { TemplateId = id }), StringComparison.Ordinal);
        Assert.StartsWith($"Template {id} has no step 'A1' of", await RefusalAsync(new SettingsRequest("act") { TemplateId = id, Step = "A1" }), StringComparison.Ordinal);
        Assert.StartsWith("The step 'A1' is in a template", await RefusalAsync(new SettingsRequest("act") { Step = "A1" }), StringComparison.Ordinal);
        Assert.StartsWith("Application app.1 has no action 'other'", await RefusalAsync(new SettingsRequest("other") { TemplateId = id }), StringComparison.Ordinal);

        async Task<string> RefusalAsync(SettingsRequest request) =>
            (await Assert.ThrowsAsync<ArgumentException>(nameof(request), () => scene.Portal.OpenSettingsAsync(request, cancellationToken: Stop))).Message;
    }

    [Fact]
    public async Task A_control_call_names_the_template_too()
    {
        await using var scene = await StartAsync();
        var template = FlowScene.Create();
        var step = template.Steps.Run("act");
        int id = scene.Portal.AddTemplate(template);

        await FlowScene.PostAsync(scene.Portal, "settings", new JsonObject { ["code"] = "act", ["template"] = id, ["step"] = step.Name });

        var options = JsonElement.Parse(Assert.Single(scene.Handler.Posts)["PLACEMENT_OPTIONS"]);
        Assert.Equal(["rate"], Ids(options.GetProperty("template"), "constants"));
    }

    private static string Text(JsonElement options, string name, string empty) => options.GetProperty(name).GetRawText() is var text && text == empty ? "{}" : text;

    private static IEnumerable<string?> Ids(JsonElement owner, string list) => owner.GetProperty(list).EnumerateArray().Select(static each => each.GetProperty("Id").GetString());

    private static (string, string, string, string) Values(JsonElement property) => (
        property.GetProperty("Type").ToString(), property.GetProperty("Default").ToString(), property.GetProperty("Multiple").ToString(), property.GetProperty("Required").ToString());

    private static async Task<Scene> StartAsync(string subscribes = "Y")
    {
        var scene = new Scene(await FlowScene.StartAsync(), await TestHandler.StartAsync());
        await FlowScene.RegisterAsync(scene.Portal, scene.Handler.Url().ToString(), subscribes);
        var fields = new JsonObject { ["USE_PLACEMENT"] = "Y", ["PLACEMENT_HANDLER"] = scene.Handler.Url("/settings").ToString() };
        await scene.Portal.CreateClient().CallAsync("bizproc.activity.update", new JsonObject { ["CODE"] = "act", ["FIELDS"] = fields }, Stop);
        return scene;
    }

    private sealed record Scene(EmulatedPortal Portal, TestHandler Handler) : IAsyncDisposable
    {
        public async Task<JsonElement> OpenAsync(SettingsRequest request)
        {
            await Portal.OpenSettingsAsync(request, cancellationToken: Stop);
            return JsonElement.Parse(Handler.Posts.Last()["PLACEMENT_OPTIONS"]);
        }

        public async ValueTask DisposeAsync()
        {
            await Handler.DisposeAsync();
            await Portal.DisposeAsync();
        }
    }
}
