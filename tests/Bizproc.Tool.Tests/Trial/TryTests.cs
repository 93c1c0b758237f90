using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Bizproc.Emulator;

namespace Bizproc.Tool.Tests.Trial;

/// <summary><c>bizproc try</c> leaves no template, whatever happens.</summary>
public sealed class TryTests : TrialTest
{
    [Fact]
    public async Task The_real_handler_answers_and_the_story_has_its_values()
    {
        var (code, output, error) = await ToolRun.RunAsync(Line("--set", "one=2", "--set", "other=3"));

        Assert.Equal("", error);
        Assert.Matches(@"\Atemplate   \d+ added for crm/CCrmDocumentDeal/DEAL\nworkflow   \S+ started on crm/CCrmDocumentDeal/DEAL_1\n", output);
        Assert.Contains("total = 5", output, StringComparison.Ordinal);
        Assert.Matches(@"\nworkflow   ended\ntemplate   \d+ deleted\n\z", output);
        Assert.Equal(0, code);
        Assert.Empty(await TemplatesAsync());
    }

    [Theory]
    [InlineData("'one' of sum needs a value. Use --set one=VALUE.")]
    [InlineData("sum has no property 'two'. It has one, other.", "--set", "two=2")]
    [InlineData("'one' has one value only. Use --set one=... once.", "--set", "one=2", "--set", "one=3")]
    [InlineData("--set needs a key and a value, such as name=Ada, not 'one'.", "--set", "one")]
    [InlineData("'deal' is not a document. Use --document with a kind and a number, such as deal:5, lead:5, contact:5 or company:5.", "--set", "one=2", "--document", "deal")]
    public async Task A_wrong_value_is_said_before_anything_is_added(string sentence, params string[] arguments)
    {
        var (code, output, error) = await ToolRun.RunAsync(Line(arguments));

        Assert.Equal((2, "", $"{sentence}\n"), (code, output, error));
        Assert.Empty(await TemplatesAsync());
    }

    [Fact]
    public async Task A_handler_that_does_not_answer_in_time_is_exit_code_1()
    {
        Work.DoAsync = (_, _) => Never.Task;

        var (code, output, _) = await ToolRun.RunAsync(Line("--set", "one=2", "--timeout", "1"));

        Assert.Equal(1, code);
        Assert.Contains("still runs after 1 second: look at the log of the application, or use --timeout", output, StringComparison.Ordinal);
        Assert.Empty(await TemplatesAsync());
    }

    [Fact]
    public async Task A_start_that_the_portal_refuses_leaves_nothing()
    {
        Portal.AddFault(new PortalFault(FaultKind.Error) { Method = "bizproc.workflow.start", Error = "ERROR_UNKNOWN", Description = "Broken" });

        var (code, _, error) = await ToolRun.RunAsync(Line("--set", "one=2"));

        Assert.Equal(3, code);
        Assert.Contains("ERROR_UNKNOWN", error, StringComparison.Ordinal);
        Assert.Empty(await TemplatesAsync());
    }

    [Fact]
    public async Task Ctrl_C_ends_the_workflow_and_leaves_nothing()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Ctrl+C cannot be sent to one process on Windows");
        Work.DoAsync = (_, _) => Never.Task;
        using var trial = Start();
        await Eventually.TrueAsync(() => !Work.Calls.IsEmpty);

        await ToolRun.InterruptAsync(trial);
        string output = await trial.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WithinLimitAsync();
        await trial.WaitForExitAsync(TestContext.Current.CancellationToken).WithinLimitAsync();

        Assert.Equal(1, trial.ExitCode);
        Assert.Contains("stopped    the workflow is ended too", output, StringComparison.Ordinal);
        Assert.Empty(await TemplatesAsync());
    }

    [Fact]
    public async Task What_a_killed_process_left_the_next_one_removes()
    {
        Work.DoAsync = (_, _) => Never.Task;
        using (var killed = Start())
        {
            await Eventually.TrueAsync(() => !Work.Calls.IsEmpty);
            killed.Kill();
            await killed.WaitForExitAsync(TestContext.Current.CancellationToken).WithinLimitAsync();
        }

        Assert.Single(await TemplatesAsync());
        Work.DoAsync = static (_, _) => Task.CompletedTask;
        var (code, output, _) = await ToolRun.RunAsync(Line("--set", "one=2"));

        Assert.Equal(0, code);
        Assert.Matches(@"\Acleaned    template \d+, which an earlier bizproc try left\n", output);
        Assert.Empty(await TemplatesAsync());
    }

    [Fact]
    public async Task A_trial_that_runs_is_left_alone()
    {
        Work.DoAsync = (_, _) => Never.Task;
        using var first = Start();
        await Eventually.TrueAsync(() => !Work.Calls.IsEmpty);

        await ToolRun.RunAsync(Line("--set", "one=2", "--timeout", "1"));

        Assert.Single(await TemplatesAsync());
        first.Kill();
        await first.WaitForExitAsync(TestContext.Current.CancellationToken).WithinLimitAsync();
    }
}
