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
internal sealed class RestServer(TokenRegistry access, PortalStore store, FaultQueue faults)
{
    public MethodResult Call(RestCall call)
    {
        var parameters = call.Parameters;
        // The portal's code needs texts here, and fails for an array (portal: 20.10).
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

        return store.Change(state => method.Invoke(caller!, parameters, state));
    }

    /// <summary>True if answers report the limit of a method's time, which exists in the cloud only (portal: 2.4).</summary>
    public bool HasLimiter => store.Read(static state => state.Settings.Edition == PortalEdition.Cloud);

    private MethodResult CallCommand(Credentials credentials, BatchCommand command) =>
        Call(new RestCall(command.Method, credentials, command.Parameters, faults.TakeForCommand(command.Method)));

    /// <summary>
    /// True if a call is in the scope of its signed link. A parameter <c>token</c> turns any call into a signed link: the part before the first bar
    /// is the scope in which the portal looks for the method. Only the portal itself can sign a link (portal: 20.10).
    /// </summary>
    private static bool IsInLinkScope(string? scope, PhpValue token) => token.IsNull || token.ToText().Split('|')[0] == (scope ?? "");
}
