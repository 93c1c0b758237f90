using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Methods.Actions;

/// <summary>The method <c>list</c>, which returns the codes. No method of a portal returns more of a registration (portal: 8).</summary>
internal sealed class ListMethod(RegistrationKind kind) : ActionMethod(kind, "list")
{
    protected override MethodResult Invoke(string application, PhpArray parameters, PortalState state)
    {
        var codes = new PhpArray();
        foreach (string code in state.Registrations.ListCodes(application, Kind)) codes.Add(new PhpString(code));
        return new MethodResult(codes);
    }
}
