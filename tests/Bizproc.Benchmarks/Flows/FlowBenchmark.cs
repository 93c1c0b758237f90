using System.Diagnostics;
using System.Text.Json.Nodes;
using Bizproc.Benchmarks.Budgets;
using Bizproc.Benchmarks.Measuring;

namespace Bizproc.Benchmarks.Flows;

/// <summary>
/// The cost of a template of 20 actions in the emulator, compared with running the same actions one by one. Both call the same handler, which answers
/// over HTTP. A ratio is the median of the ratios of the rounds.
/// </summary>
internal static class FlowBenchmark
{
    private const int Steps = 20;
    private const int WarmUp = 5;
    private const string Code = "step";

    public static async Task<IReadOnlyList<Budget>> RunAsync(int rounds)
    {
        await using var portal = await EmulatedPortal.StartAsync();
        await using var handler = await AnsweringHandler.StartAsync(portal.CreateClient());
        await portal.CreateClient().CallAsync("bizproc.activity.add", (JsonObject)JsonNode.Parse($$$"""
            {"CODE":"{{{Code}}}","HANDLER":"{{{handler.Address}}}","NAME":"N","USE_SUBSCRIPTION":"Y","AUTH_USER_ID":1,
            "PROPERTIES":{"text":{"Name":"T","Type":"string"}},"RETURN_PROPERTIES":{"result":{"Name":"R","Type":"string"} } }
            """)!);
        int template = portal.AddTemplate(CreateTemplate());
        Figures calls = new(), workflow = new();
        for (int round = 0; round < WarmUp + rounds; round++)
        {
            if (round == WarmUp)
            {
                calls.Forget();
                workflow.Forget();
            }

            calls.Add(await MeasureAsync(() => RunCallsAsync(portal)), 0);
            workflow.Add(await MeasureAsync(() => RunTemplateAsync(portal, template)), 0);
        }

        double ratio = workflow.Times.RatioTo(calls.Times);
        Console.WriteLine($"{Steps} actions one by one: {calls.Times.Median():F1} ms; as a template: {workflow.Times.Median():F1} ms ({ratio:F2} x)");
        return [new Budget($"emulator, a template of {Steps} actions / its calls", ratio, Bound.AtMost, 5)];
    }

    private static WorkflowTemplate CreateTemplate()
    {
        var template = new WorkflowTemplate("T", new DocumentType("crm", "CCrmDocumentDeal", "DEAL"));
        string text = TemplateExpression.Document("TITLE");
        for (int i = 0; i < Steps; i++) text = template.Steps.Run(Code, new JsonObject { ["text"] = text }).Result("result");
        return template;
    }

    private static async Task RunCallsAsync(EmulatedPortal portal)
    {
        for (int i = 0; i < Steps; i++)
        {
            var run = await portal.RunAsync(new RunRequest(Code) { Values = new JsonObject { ["text"] = "x" } });
            await portal.WaitAsync(run.Id);
        }
    }

    private static Task<EmulatedWorkflow> RunTemplateAsync(EmulatedPortal portal, int template) =>
        portal.WaitWorkflowAsync(portal.StartWorkflow(new WorkflowRequest(template) { Fields = new JsonObject { ["TITLE"] = "x" } }).Id);

    private static async Task<double> MeasureAsync(Func<Task> work)
    {
        long start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
