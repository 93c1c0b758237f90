using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods;

/// <summary>A method that only an application may call, not a webhook.</summary>
internal abstract class ApplicationMethod(string name, string? scope) : PortalMethod(name, scope)
{
    /// <summary>Gets the refusal of a webhook.</summary>
    protected virtual PortalError NoApplication => GeneralAnswers.ApplicationContextRequired;

    public sealed override MethodResult Invoke(Caller caller, PhpArray parameters, PortalState state) =>
        caller.Application is null ? NoApplication : Invoke(caller.Application, caller, parameters, state);

    /// <summary>Runs the method for an application.</summary>
    protected abstract MethodResult Invoke(string application, Caller caller, PhpArray parameters, PortalState state);
}
