using Bizproc.Emulator.Access;
using Bizproc.Emulator.Registry;
using Bizproc.Emulator.State;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Calls.Actions;

/// <summary>A method that exists twice, for activities and for robots, and only for an application's administrator (portal: 1).</summary>
internal abstract class ActionMethod(RegistrationKind kind, string verb)
    : ApplicationMethod($"bizproc.{(kind == RegistrationKind.Robot ? "robot" : "activity")}.{verb}", AccessGrant.Bizproc)
{
    protected RegistrationKind Kind => kind;

    protected sealed override MethodResult Invoke(string application, Caller caller, PhpArray parameters, PortalStore store) =>
        caller.IsAdministrator ? Invoke(application, parameters, store) : GeneralAnswers.AccessDenied;

    /// <summary>Does the work for an application.</summary>
    protected abstract MethodResult Invoke(string application, PhpArray parameters, PortalStore store);
}
