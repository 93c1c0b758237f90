using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Methods;

/// <summary>A method of the portal. To add a method, add one class and one line in the table of methods.</summary>
internal abstract class PortalMethod(string name, string? scope)
{
    /// <summary>Gets the name, such as <c>bizproc.activity.add</c>. A call may write it in any case (portal: 1).</summary>
    public string Name => name;

    /// <summary>Gets the scope that a token needs; <see langword="null"/> if any token is enough (portal: 1).</summary>
    public string? Scope => scope;

    /// <summary>Runs the method. The caller is authenticated.</summary>
    /// <param name="caller">The caller.</param>
    /// <param name="parameters">The parameters, without the credentials (portal: 2.2).</param>
    /// <param name="state">The state of the portal.</param>
    public abstract MethodResult Invoke(Caller caller, PhpArray parameters, PortalState state);
}
