using System.Diagnostics;
using Bizproc.Telemetry;

namespace Bizproc.Incoming.Queueing;

/// <summary>Traces the receiving and the handling of calls.</summary>
internal static class CallTrace
{
    private const string MemberTag = "bizproc.member_id";
    private const string DocumentTag = "bizproc.document";
    private const string WorkflowTag = "bizproc.workflow";
    private const int MostOfText = 1_000;

    /// <summary>Starts the trace of receiving a call, within the request that brings it.</summary>
    public static Activity? StartReceiving(CallSubject call) =>
        BizprocTelemetry.Source.HasListeners() ? Tag(BizprocTelemetry.Source.StartActivity($"receive {call.Action}"), call) : null;

    /// <summary>Starts the trace of handling a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="received">The trace of receiving the call. It has already ended, so it becomes a link, not a parent.</param>
    public static Activity? StartHandling(CallSubject call, ActivityContext received)
    {
        if (!BizprocTelemetry.Source.HasListeners()) return null;

        ActivityLink[] links = received == default ? [] : [new ActivityLink(received)];
        return Tag(BizprocTelemetry.Source.StartActivity($"handle {call.Action}", ActivityKind.Consumer, parentContext: default, links: links), call);
    }

    /// <summary>Marks the receiving of the current call as failed, because the call was refused.</summary>
    /// <param name="reason">One of the library's own reasons.</param>
    public static void FailReceiving(string reason)
    {
        if (Activity.Current is { } activity && activity.Source == BizprocTelemetry.Source) activity.SetStatus(ActivityStatusCode.Error, reason);
    }

    /// <summary>Marks an activity as failed, with the exception.</summary>
    public static void Fail(Activity? activity, Exception failure, QueuedCall call)
    {
        if (activity is null) return;

        // The message may contain a token, so it is cleaned. The full text of the exception is not used, because it contains the message.
        string message = CallSecrets.CreateRedactor(call).Clean(failure.Message, MostOfText);
        TagList texts = new() { { "exception.message", message }, { "exception.stacktrace", failure.StackTrace } };
        activity.SetStatus(ActivityStatusCode.Error, BizprocTelemetry.GetOutcome(failure)).AddException(failure, texts);
    }

    private static Activity? Tag(Activity? activity, CallSubject call) => activity?
        .SetTag(BizprocTelemetry.PortalTag, call.Portal)
        .SetTag(MemberTag, call.MemberId)
        .SetTag(BizprocTelemetry.ActionTag, call.Action)
        .SetTag(DocumentTag, call.Document)
        .SetTag(WorkflowTag, call.Workflow);
}
