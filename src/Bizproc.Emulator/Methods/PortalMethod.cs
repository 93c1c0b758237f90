using Bizproc.Emulator.Access;
using Bizproc.Emulator.State;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Calls;

/// <summary>A method of the portal. A new one is one class, and one line in the table of methods.</summary>
internal abstract class PortalMethod(string name, string? scope)
{
    /// <summary>Its name, such as <c>bizproc.activity.add</c>; a call may write it in any case (portal: 1).</summary>
    public string Name => name;

    /// <summary>The scope that a token needs to call it, or <see langword="null"/> where any token will do (portal: 1).</summary>
    public string? Scope => scope;

    /// <summary>Does the work. The caller is authenticated and the store's gate is held.</summary>
    /// <param name="caller">Who calls.</param>
    /// <param name="parameters">The parameters without those that the envelope took out (portal: 2.2).</param>
    /// <param name="store">What the portal keeps.</param>
    public abstract MethodResult Invoke(Caller caller, PhpArray parameters, PortalStore store);
}
