using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bizproc.Emulator;

namespace Bizproc.Tool.Tests.Trial;

/// <summary>A trial that fails says so, and leaves nothing or says what is left.</summary>
public sealed class FailedTrialTests : TrialTest
{
    [Theory]
    [InlineData("'one' of sum is 'abc', but must be a whole number.", "one=abc")]
    [InlineData("'one' of sum is '1.5', but must be a whole number.", "one=1.5")]
    [InlineData("'one' of sum needs a value. Use --set one=VALUE.", "one=")]
    [InlineData("'other' of sum is 'x', but must be a whole number.", "one=1", "other=x")]
    public async Task A_value_of_another_type_is_said_before_anything_is_added(string sentence, params string[] values)
    {
        var (code, output, error) = await ToolRun.RunAsync(Line([.. values.SelectMany(static value => new[] { "--set", value })]));

        Assert.Equal((2, "", $"{sentence}\n"), (code, output, error));
        Assert.Empty(await TemplatesAsync());
    }

    [Theory]
    [InlineData("docType=nope", "'docType' of create_document is 'nope', but must be one of ")]
    [InlineData("saveDoc=maybe", "'saveDoc' of create_document is 'maybe', but must be Y or N.")]
    public async Task A_choice_and_a_flag_are_checked_too(string value, string sentence)
    {
        var (code, _, error) = await ToolRun.RunAsync("try", "create_document", "--portal", Portal.Address.ToString(), "--assembly", ToolRun.Sample, "--set", value);

        Assert.Equal(2, code);
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expression_may_stand_for_any_value()
    {
        var (_, output, _) = await ToolRun.RunAsync(Line("--set", "one={=Document:ID}"));

        Assert.Matches(@"\Atemplate   \d+ added", output);
    }

    [Fact]
    public async Task A_call_that_fails_is_exit_code_1_with_its_reason()
    {
        Work.DoAsync = static (_, _) => throw new StepFailedException("The roof leaks");

        var (code, output, _) = await ToolRun.RunAsync(Line("--set", "one=2"));
        var (again, json, _) = await ToolRun.RunAsync(Line("--set", "one=2", "--json"));

        Assert.Equal((1, 1), (code, again));
        Assert.Contains("\nfailed     the application has answered without values: The roof leaks\n", output, StringComparison.Ordinal);
        var result = JsonElement.Parse(json);
        Assert.Equal(["code", "isDone", "failure", "leftTemplate", "events"], result.EnumerateObject().Select(static member => member.Name));
        Assert.Equal("the application has answered without values: The roof leaks", result.GetProperty("failure").GetString());
        Assert.Empty(await TemplatesAsync());
    }

    [Fact]
    public async Task An_application_that_cannot_be_reached_is_said_at_once()
    {
        await Application.DisposeAsync();

        var (code, output, _) = await ToolRun.RunAsync(Line("--set", "one=2", "--timeout", "3600"));

        Assert.Equal(1, code);
        Assert.Matches(@"\nfailed     the application cannot be reached at http://\S+/bizproc/sum: ", output);
        Assert.Empty(await TemplatesAsync());
    }

    [Fact]
    public async Task A_document_that_does_not_exist_is_said()
    {
        var (code, _, error) = await ToolRun.RunAsync(Line("--set", "one=2", "--document", "deal:99"));

        Assert.Equal((1, "deal:99 does not exist on the portal. Name another document with --document, such as deal:5.\n"), (code, error));
        Assert.Empty(await TemplatesAsync());
    }

    [Theory]
    [InlineData(FaultKind.ResetAfter)]
    [InlineData(FaultKind.Truncate)]
    public async Task A_template_whose_addition_is_not_confirmed_is_deleted(FaultKind kind)
    {
        Portal.AddFault(new PortalFault(kind) { Method = "bizproc.workflow.template.add" });

        var (code, output, _) = await ToolRun.RunAsync(Line("--set", "one=2"));

        Assert.Equal(3, code);
        Assert.Matches(@"cleaned    template \d+, whose addition the portal has not confirmed\n", output);
        Assert.Empty(await TemplatesAsync());
    }

    [Fact]
    public async Task A_template_that_cannot_be_deleted_is_exit_code_1_and_a_note()
    {
        Portal.AddFault(new PortalFault(FaultKind.Error) { Method = "bizproc.workflow.template.delete", Error = "ERROR_UNKNOWN", Description = "Broken" });

        var (code, output, error) = await ToolRun.RunAsync(Line("--set", "one=2"));

        Assert.Equal(1, code);
        Assert.Matches(@"\Atemplate \d+ is left on the portal: [^\n]+\. The next bizproc try deletes it\.\n\z", error);
        Assert.Contains("workflow   ended\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-HUP")]
    [InlineData("-QUIT")]
    public async Task Every_signal_ends_the_workflow_and_leaves_nothing(string signal)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no signals");
        if (await ToolRun.IsIgnoredAsync(signal)) Assert.Skip("The shell of the tests ignores the signal");
        Work.DoAsync = (_, _) => Never.Task;
        using var trial = Start();
        await Eventually.TrueAsync(() => !Work.Calls.IsEmpty);

        string output = await StopAsync(trial, signal);

        Assert.Equal(1, trial.ExitCode);
        Assert.Contains("stopped    the workflow is ended too", output, StringComparison.Ordinal);
        Assert.Empty(await TemplatesAsync());
    }

    [Fact]
    public async Task A_start_without_an_answer_is_not_told_as_one_that_ended()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no signals");
        Portal.AddFault(new PortalFault(FaultKind.Delay) { Method = "bizproc.workflow.start", Delay = TimeSpan.FromMinutes(10) });
        using var trial = Start();
        await trial.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WithinLimitAsync();

        string output = await StopAsync(trial, "-TERM");

        Assert.Contains("stopped    the portal had not said if the workflow has started; if it had, it is ended\n", output, StringComparison.Ordinal);
        Assert.Empty(await TemplatesAsync());
    }

    [Fact]
    public async Task A_second_Ctrl_C_ends_at_once_and_says_nothing_more()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no signals");
        if (await ToolRun.IsIgnoredAsync("-INT")) Assert.Skip("The shell of the tests ignores the signal");
        Work.DoAsync = (_, _) => Never.Task;
        Portal.AddFault(new PortalFault(FaultKind.Delay) { Method = "bizproc.workflow.template.delete", Delay = TimeSpan.FromMinutes(10) });
        using var trial = Start();
        await Eventually.TrueAsync(() => !Work.Calls.IsEmpty);
        await ToolRun.SignalAsync(trial, "-INT");
        // The workflow is ended, and the template is not deleted yet.
        await Eventually.TrueAsync(() => Portal.Requests.Any(static call => call.Method == "bizproc.workflow.kill"));

        string output = await StopAsync(trial, "-INT");

        const int EndedBySignal = 130;
        Assert.Equal((EndedBySignal, ""), (trial.ExitCode, await trial.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)));
        Assert.EndsWith("started on crm/CCrmDocumentDeal/DEAL_1\n", output, StringComparison.Ordinal);
    }

    private static async Task<string> StopAsync(Process trial, string signal)
    {
        await ToolRun.SignalAsync(trial, signal);
        string output = await trial.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WithinLimitAsync();
        await trial.WaitForExitAsync(TestContext.Current.CancellationToken).WithinLimitAsync();
        return output;
    }
}
