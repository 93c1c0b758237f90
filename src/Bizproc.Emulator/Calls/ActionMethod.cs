using Bizproc.Emulator.Access;
using Bizproc.Emulator.Registry;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Calls;

/// <summary>A method that exists twice, for activities and for robots, and only for an application's administrator (portal: 1).</summary>
internal abstract class ActionMethod(RegistrationKind kind, string verb)
    : PortalMethod($"bizproc.{(kind == RegistrationKind.Robot ? "robot" : "activity")}.{verb}", scope: "bizproc")
{
    protected RegistrationKind Kind => kind;

    public sealed override CallResult Invoke(Caller caller, PhpArray parameters, PortalStore store)
    {
        if (caller.Application is null) return GeneralAnswers.ApplicationContextRequired;
        if (!caller.IsAdministrator) return GeneralAnswers.AccessDenied;

        return Invoke(caller.Application, parameters, store);
    }

    /// <summary>Does the work for an application.</summary>
    protected abstract CallResult Invoke(string application, PhpArray parameters, PortalStore store);
}
