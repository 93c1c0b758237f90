using Bizproc.Emulator.Access;
using Bizproc.Emulator.Calls;
using Bizproc.Emulator.Faults;
using Bizproc.Emulator.State;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Rest;

/// <summary>Takes a call through the portal's order of work: method, authentication, scope, limiter, then the method itself (portal: 2.3).</summary>
internal sealed class RestServer(TokenRegistry access, PortalStore store, FaultQueue faults)
{
    /// <summary>Answers a call.</summary>
    public MethodResult Call(RestCall call)
    {
        var parameters = call.Parameters;
        // The portal hands "state" to something that wants a text (portal: 20.10).
        if (parameters["state"] is PhpArray || parameters["token"] is PhpArray) return GeneralAnswers.InternalServerError;
        parameters.Remove("state");
        parameters.Remove("start");

        bool isBatch = call.Method.Equals(BatchMethod.Name, StringComparison.OrdinalIgnoreCase);
        var method = MethodTable.Find(call.Method);
        if ((method is null && !isBatch) || !IsInLinkScope(method?.Scope, parameters["token"])) return GeneralAnswers.MethodNotFound;

        if (call.Fault is { Kind: FaultKind.Error } fault) return new PortalError(fault.Http, fault.Error, fault.Description);
        if (call.Fault is { Kind: FaultKind.ExpiredToken }) return GeneralAnswers.ExpiredToken;

        var (caller, refusal) = access.Authenticate(call.Credentials, method?.Scope);
        if (refusal is { } refused) return refused;
        if (!parameters["token"].IsNull) return GeneralAnswers.LinkCheckFailed;
        if (call.Fault is { Kind: FaultKind.OperationTimeLimit }) return GeneralAnswers.OperationTimeLimit;

        if (method is null) return new BatchMethod(command => CallCommand(call.Credentials, command), store.Clock, HasLimiter).Run(parameters);

        lock (store.Gate) return method.Invoke(caller!, parameters, store);
    }

    /// <summary>Whether answers tell of the limit of a method's time, which there is in the cloud only (portal: 2.4).</summary>
    public bool HasLimiter => store.Settings.Edition == PortalEdition.Cloud;

    private MethodResult CallCommand(Credentials credentials, BatchCommand command) =>
        Call(new RestCall(command.Method, credentials, command.Parameters, faults.TakeForCommand(command.Method)));

    /// <summary>
    /// A parameter <c>token</c> makes a signed link of any call: its part before the first bar is the scope in which the portal looks
    /// for the method, and nobody can sign but the portal (portal: 20.10).
    /// </summary>
    private static bool IsInLinkScope(string? scope, PhpValue token) => token.IsNull || token.ToText().Split('|')[0] == (scope ?? "");
}
