using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Wording;
using Bizproc.Emulator.State.Workflow;

namespace Bizproc.Emulator.Page.Timeline;

/// <summary>Judges how a run ended, and describes it with the reason first.</summary>
internal static class RunOutcome
{
    /// <summary>Gets the handler's answer; <see langword="null"/> until it arrives.</summary>
    public static HandlerReply? GetReply(Run run) => run.Reply.IsCompletedSuccessfully ? run.Reply.Result : null;

    public static RunState GetState(Run run)
    {
        bool hasFailed = GetReply(run) is { } reply && ReplyWords.IsFailure(reply);
        return run.Step.State switch
        {
            StepState.TimedOut => RunState.TimedOut,
            StepState.Waiting => hasFailed ? RunState.Failed : RunState.Waiting,
            _ when !run.Waits => hasFailed ? RunState.Failed : RunState.Done,
            _ => FindRefusal(run) is null ? RunState.Done : RunState.Refused,
        };
    }

    public static string Describe(Run run)
    {
        var reply = GetReply(run);
        bool hasFailed = reply is not null && ReplyWords.IsFailure(reply);
        return run.Step.State switch
        {
            StepState.TimedOut => "The time limit passed before an answer came.",
            StepState.Waiting when hasFailed => DescribeFailure(run, reply!, "The workflow still waits."),
            StepState.Waiting when reply is null => "On the way to the handler.",
            StepState.Waiting => "The handler has the form; the workflow waits for its answer.",
            _ when run.Waits => DescribeAnswer(run),
            _ when reply is null => "On the way to the handler; the workflow does not wait.",
            _ when hasFailed => DescribeFailure(run, reply, "The workflow did not wait."),
            _ => $"The handler {ReplyWords.Describe(reply)}; the workflow does not wait.",
        };
    }

    /// <summary>
    /// Finds the message of an answer without any of the values that the action returns, as applications report failures: a portal has no other way.
    /// </summary>
    public static string? FindRefusal(Run run)
    {
        var answer = run.Step.Events.LastOrDefault(static happened => happened.Kind == StepEventKind.Answer);
        if (answer?.Text is not { } text || text == Step.DefaultAnswerText) return null;

        bool returnsNothing = !PropertyDefinition.ReadReturns(run.Action).Any();
        bool hasValue = answer.Returned is { } returned && returned.Any(value => answer.Keeps(value.Key));
        return returnsNothing || hasValue ? null : text;
    }

    private static string DescribeFailure(Run run, HandlerReply reply, string after) =>
        ReplyReason.Find(reply, run.Secrets) is { } reason ? $"{reason} (the handler {ReplyWords.Describe(reply)}). {after}" : $"The handler {ReplyWords.Describe(reply)}. {after}";

    private static string DescribeAnswer(Run run)
    {
        if (FindRefusal(run) is { } reason) return reason;

        var kept = PropertyDefinition.ReadReturns(run.Action)
            .Select(property => (property.Key, Value: ValueFormatter.Format(run.Step.Values[property.Key])));
        string[] values = [.. kept.Where(static pair => pair.Value.Length > 0).Select(static pair => $"{pair.Key} = {pair.Value}")];
        if (values.Length > 0) return $"Answered: {string.Join(", ", values)}";

        string? text = run.Step.Events.LastOrDefault(static happened => happened.Kind == StepEventKind.Answer)?.Text;
        return text is null or Step.DefaultAnswerText ? "Answered, without values." : $"Answered: {text}";
    }
}
