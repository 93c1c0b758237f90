using System.Globalization;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Control;

/// <summary>Writes runs and steps as JSON.</summary>
internal static class RunJsonWriter
{
    public static string Write(Run run) => PhpJsonWriter.Write(Whole(run));

    /// <summary>Writes all runs, the newest first, without their forms, logs and values.</summary>
    public static string WriteAll(IEnumerable<Run> runs)
    {
        var list = new PhpArray();
        foreach (var run in runs.Reverse()) list.Add(Head(run));
        return PhpJsonWriter.Write(list);
    }

    /// <summary>Writes the values that a step received which was added by a control call.</summary>
    public static string Write(Step step)
    {
        string values = step.Values.IsEmpty ? "{}" : PhpJsonWriter.Write(step.Values);
        return $$"""{"state":"{{State(step)}}","values":{{values}},"log":{{PhpJsonWriter.Write(Lines(step))}}}""";
    }

    private static PhpArray Head(Run run) => new()
    {
        ["id"] = new PhpString(run.Id),
        ["state"] = new PhpString(State(run.Step)),
        ["application"] = new PhpString(run.Action.Application),
        ["code"] = new PhpString(run.Action.Code),
        ["robot"] = run.Action.Kind == RegistrationKind.Robot ? PhpBoolean.True : PhpBoolean.False,
        ["started"] = new PhpString(run.Started.ToString("O", CultureInfo.InvariantCulture)),
        ["waits"] = run.Waits ? PhpBoolean.True : PhpBoolean.False,
        ["handler"] = ReplyJsonWriter.Describe(run.Reply.IsCompletedSuccessfully ? run.Reply.Result : null),
    };

    private static PhpArray Whole(Run run)
    {
        var members = Head(run);
        members["url"] = new PhpString(run.Action.Handler);
        members["form"] = new PhpString(run.Form);
        members["log"] = Lines(run.Step);
        members["values"] = run.Step.Values;
        return members;
    }

    private static string State(Step step) => step.State switch
    {
        StepState.Waiting => "waiting",
        StepState.TimedOut => "timedOut",
        _ => "closed",
    };

    private static PhpArray Lines(Step step)
    {
        var lines = new PhpArray();
        foreach (var line in step.Log) lines.Add(new PhpString(line.ToString()));
        return lines;
    }
}
