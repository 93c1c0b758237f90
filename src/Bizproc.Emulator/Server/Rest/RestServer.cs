using Bizproc.Emulator.Faults;
using Bizproc.Emulator.Methods;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Server.Rest;

/// <summary>
/// Carries out a call in the portal's order of checks: method, authentication, scope, limits, then the method itself (portal: 2.3).
/// </summary>
internal sealed class RestServer(TokenRegistry access, PortalStore store, FaultQueue faults, RequestRecorder recorder)
{
    public MethodResult Call(RestCall call)
    {
        var parameters = call.Parameters;
        // The portal's code needs texts here, and fails for an array (portal: 20.10).
        if (parameters["state"] is PhpArray || parameters["token"] is PhpArray) return GeneralAnswers.InternalServerError;

        var start = parameters["start"];
        parameters.Remove("state");
        parameters.Remove("start");
        bool isBatch = call.Method.Equals(BatchMethod.Name, StringComparison.OrdinalIgnoreCase);
        bool isTaught = !isBatch && store.Change(state => state.Answers.Knows(call.Method, parameters));
        var method = isTaught ? null : MethodTable.Find(call.Method);
        bool isKnown = isBatch || isTaught || method is not null;

        var (caller, refusal) = Admit(call, isKnown, method?.Scope);
        if (refusal is null && isBatch) return new BatchMethod(command => CallCommand(call.Credentials, command), store.Clock, HasLimiter).Run(parameters);

        var result = refusal is { } refused ? refused : ListPage.Cut(isTaught ? GiveTaught(call.Method, caller!, parameters) : Invoke(method!, caller!, parameters), start);
        recorder.Add(call, caller, isTaught ? RequestStatus.Taught : isKnown ? RequestStatus.BuiltIn : RequestStatus.Untaught, result);
        return result;
    }

    /// <summary>True if answers report the limit of a method's time, which exists in the cloud only (portal: 2.4).</summary>
    public bool HasLimiter => store.Read(static state => state.Settings.Edition == PortalEdition.Cloud);

    /// <summary>Finds the caller, or the reason for which the portal does not get to the method.</summary>
    private (Caller? Caller, PortalError? Refusal) Admit(RestCall call, bool isKnown, string? scope)
    {
        var token = call.Parameters["token"];
        var (caller, refusal) = access.Authenticate(call.Credentials, scope);
        if (!isKnown || !IsInLinkScope(scope, token)) return (caller, GeneralAnswers.MethodNotFound);

        if (call.Fault is { Kind: FaultKind.Error } fault) return (caller, new PortalError(fault.Http, fault.Error, fault.Description));
        if (call.Fault is { Kind: FaultKind.ExpiredToken }) return (caller, GeneralAnswers.ExpiredToken);
        if (refusal is not null) return (caller, refusal);
        if (!token.IsNull) return (caller, GeneralAnswers.LinkCheckFailed);

        return (caller, call.Fault is { Kind: FaultKind.OperationTimeLimit } ? GeneralAnswers.OperationTimeLimit : null);
    }

    private MethodResult Invoke(PortalMethod method, Caller caller, PhpArray parameters) => store.Change(state => method.Invoke(caller, parameters, state));

    /// <summary>Gives a taught answer. A function of a test runs without the lock of the portal, because it may use the portal.</summary>
    private MethodResult GiveTaught(string method, Caller caller, PhpArray parameters) =>
        store.Change(state => state.Answers.Take(method, parameters)) is { } answer ? TaughtMethod.Invoke(answer, method, caller, parameters) : GeneralAnswers.MethodNotFound;

    private MethodResult CallCommand(Credentials credentials, BatchCommand command) =>
        Call(new RestCall(command.Method, credentials, command.Parameters, faults.TakeForCommand(command.Method), IsInBatch: true));

    /// <summary>
    /// True if a call is in the scope of its signed link. A parameter <c>token</c> turns any call into a signed link: the part before the first bar
    /// is the scope in which the portal looks for the method. Only the portal itself can sign a link (portal: 20.10).
    /// </summary>
    private static bool IsInLinkScope(string? scope, PhpValue token) => token.IsNull || token.ToText().Split('|')[0] == (scope ?? "");
}
