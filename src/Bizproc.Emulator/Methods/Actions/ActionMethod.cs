using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Actions;

/// <summary>A method that exists for activities and for robots, and that only an application's administrator may call (portal: 1).</summary>
internal abstract class ActionMethod(RegistrationKind kind, string verb)
    : ApplicationMethod($"bizproc.{(kind == RegistrationKind.Robot ? "robot" : "activity")}.{verb}", AccessGrant.Bizproc)
{
    protected RegistrationKind Kind => kind;

    protected sealed override MethodResult Invoke(string application, Caller caller, PhpArray parameters, PortalState state) =>
        caller.IsAdministrator ? Invoke(application, parameters, state) : GeneralAnswers.AccessDenied;

    /// <summary>Runs the method for an application.</summary>
    protected abstract MethodResult Invoke(string application, PhpArray parameters, PortalState state);
}
