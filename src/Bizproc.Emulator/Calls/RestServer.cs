using Bizproc.Emulator.Access;
using Bizproc.Emulator.Registry;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Calls;

/// <summary>Takes a call through the portal's order of work: method, authentication, scope, then the method itself (portal: 2.3).</summary>
internal sealed class RestServer(AccessBook access, PortalStore store)
{
    /// <summary>Answers a call.</summary>
    /// <param name="methodName">The method as the address names it.</param>
    /// <param name="credentials">What the call brought to prove itself, already taken out of its parameters.</param>
    /// <param name="parameters">All other parameters.</param>
    public CallResult Call(string methodName, Credentials credentials, PhpArray parameters)
    {
        // The portal hands "state" to something that wants a text (portal: 20.10).
        if (parameters["state"] is PhpArray || parameters["token"] is PhpArray) return GeneralAnswers.InternalServerError;
        parameters.Remove("state");
        parameters.Remove("start");

        if (MethodTable.Find(methodName) is not { } method || !IsInLinkScope(method, parameters["token"])) return GeneralAnswers.MethodNotFound;

        var (caller, refusal) = access.Authenticate(credentials, method.Scope);
        if (refusal is { } refused) return refused;
        if (!parameters["token"].IsNull) return GeneralAnswers.LinkCheckFailed;

        lock (store.Gate) return method.Invoke(caller!, parameters, store);
    }

    /// <summary>
    /// A parameter <c>token</c> makes a signed link of any call: its part before the first bar is the scope in which the portal looks
    /// for the method, and nobody can sign but the portal (portal: 20.10).
    /// </summary>
    private static bool IsInLinkScope(PortalMethod method, PhpValue token) =>
        token.IsNull || token.ToText().Split('|')[0] == method.Scope;
}
