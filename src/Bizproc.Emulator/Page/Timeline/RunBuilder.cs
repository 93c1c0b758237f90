using System.Globalization;
using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Wording;
using Bizproc.Emulator.State.Workflow;

namespace Bizproc.Emulator.Page.Timeline;

/// <summary>Describes a run in one line.</summary>
internal static class RunBuilder
{
    public static RunView Build(Run run, string language)
    {
        string name = StoredTextReader.In(run.Action.Name, language);
        return new RunView(
            run.Id,
            run.Action.Application,
            run.Action.Code,
            name.Length > 0 ? name : run.Action.Code,
            StateOf(run),
            SummaryOf(run),
            Moment(run.Started));
    }

    public static string Moment(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Gets the handler's answer; <see langword="null"/> until it arrives.</summary>
    public static HandlerReply? GetReply(Run run) => run.Reply.IsCompletedSuccessfully ? run.Reply.Result : null;

    private static RunState StateOf(Run run)
    {
        bool hasFailed = GetReply(run) is { } reply && ReplyWords.IsFailure(reply);
        return run.Step.State switch
        {
            StepState.TimedOut => RunState.TimedOut,
            StepState.Waiting => hasFailed ? RunState.Failed : RunState.Waiting,
            _ => hasFailed && !run.Waits ? RunState.Failed : RunState.Done,
        };
    }

    private static string SummaryOf(Run run)
    {
        var reply = GetReply(run);
        bool hasFailed = reply is not null && ReplyWords.IsFailure(reply);
        return run.Step.State switch
        {
            StepState.TimedOut => "The time limit passed before an answer came.",
            StepState.Waiting when hasFailed => $"The handler {ReplyWords.Describe(reply!)}; the workflow still waits.",
            StepState.Waiting when reply is null => "On the way to the handler.",
            StepState.Waiting => "The handler has the form; the workflow waits for its answer.",
            _ when run.Waits => Answered(run),
            _ when reply is null => "On the way to the handler; the workflow does not wait.",
            _ => $"The handler {ReplyWords.Describe(reply)}; the workflow does not wait.",
        };
    }

    private static string Answered(Run run)
    {
        var kept = PropertyDefinition.ReadReturns(run.Action)
            .Select(property => (property.Key, Value: ValueFormatter.Format(run.Step.Values[property.Key])));
        string[] values = [.. kept.Where(static pair => pair.Value.Length > 0).Select(static pair => $"{pair.Key} = {pair.Value}")];
        return values.Length == 0 ? "Answered, without values." : $"Answered: {string.Join(", ", values)}";
    }
}
