using System.Diagnostics;
using Bizproc.Incoming.Forms;
using Bizproc.Incoming.Handling;
using Bizproc.Incoming.Queueing;
using Bizproc.Installation.Proof;
using Bizproc.Installation.Storage;
using Bizproc.Portal.Errors;
using Bizproc.Portal.Tokens;
using Bizproc.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bizproc.Incoming.Receiving;

/// <summary>
/// Receives a call: reads it, checks its origin, and hands it to the engine. Every call gets a response, and a refusal is logged once.
/// </summary>
internal sealed class CallReceiver(
    CallTargets targets,
    CallAuthenticator authenticator,
    ICallIntake intake,
    KeepingStatus keeping,
    UnknownPortals unknown,
    IOptions<BizprocOptions> options,
    TimeProvider time,
    ILogger<CallReceiver> logger)
{
    private readonly FormLimits _limits = options.Value.Calls.Limits;

    /// <summary>Receives a call.</summary>
    /// <param name="path">The path of the request.</param>
    /// <param name="body">The raw body, which is stored.</param>
    /// <param name="sender">The address of the sender.</param>
    /// <param name="cancellationToken">Cancels the operation when the portal disconnects or the application stops.</param>
    /// <returns>The reason for a refusal; <see langword="null"/> if the call is accepted.</returns>
    public async ValueTask<Refusal?> TakeAsync(string path, ReadOnlyMemory<byte> body, string sender, CancellationToken cancellationToken)
    {
        var fault = FormReader.TryRead(body.Span, _limits, out var form);
        if (fault != FormFault.None) return Refuse(default, CallRefusals.FromFault(fault));

        var call = FormValue.FromTree(form);
        var subject = new CallSubject(call);
        using var scope = logger.BeginScope(subject);
        string code = call["code"u8].ToString();
        if (code.Length == 0 || call["event_token"u8].Text.IsEmpty) return Refuse(call, CallRefusals.Malformed);
        if (targets.Find(path, code) is null) return Refuse(call, CallRefusals.NoAction);

        using var activity = CallTrace.StartReceiving(subject);
        CallAuthentication check;
        try
        {
            check = await authenticator.CheckAsync(call["auth"u8], sender, cancellationToken).ConfigureAwait(false);
        }
        catch (PortalStoreException)
        {
            return RefuseQuietly(CallRefusals.StoreAway);
        }

        var (refusal, memberId, renewed) = check;
        if (refusal is not null) return Refuse(call, refusal);

        var queued = new QueuedCall(path, body, form, renewed, memberId) { Received = Activity.Current?.Context ?? default, ReceivedAt = time.GetUtcNow() };
        return await intake.AddAsync(queued, cancellationToken).ConfigureAwait(false) switch
        {
            CallAdmission.Taken => Take(),
            CallAdmission.Repeated => Refuse(call, CallRefusals.Repeated),
            CallAdmission.NotKept => RefuseNotKept(call),
            _ => Refuse(call, CallRefusals.Full),
        };
    }

    /// <summary>Refuses a call that was not read.</summary>
    public Refusal Refuse(Refusal refusal) => Refuse(default, refusal);

    /// <summary>Counts a refusal that is already logged.</summary>
    public static Refusal RefuseQuietly(Refusal refusal)
    {
        BizprocTelemetry.CountReceived(refusal.Reason);
        return refusal;
    }

    private Refusal? Take()
    {
        keeping.Succeed();
        BizprocTelemetry.CountReceived("taken");
        return null;
    }

    private Refusal RefuseNotKept(FormValue call)
    {
        keeping.Fail();
        return Refuse(call, CallRefusals.NotKept);
    }

    private Refusal Refuse(FormValue call, Refusal refusal)
    {
        const int MostOfText = 128;
        BizprocTelemetry.CountReceived(refusal.Reason);
        CallTrace.FailReceiving(refusal.Reason);
        unknown.Take(refusal);
        logger.Refused(
            SecretRedactor.None.Clean(call["code"u8].ToString(), MostOfText),
            SecretRedactor.None.Clean(call["auth"u8]["member_id"u8].ToString(), MostOfText),
            SentenceJoiner.Join(refusal.Reason, refusal.Remedy));
        return refusal;
    }
}
