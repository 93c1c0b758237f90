using Bizproc.Emulator.Registry;
using Bizproc.Emulator.State;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Calls.Actions;

/// <summary><c>list</c>: the codes, which is all that a portal ever tells about a registration (portal: 8).</summary>
internal sealed class ListMethod(RegistrationKind kind) : ActionMethod(kind, "list")
{
    protected override MethodResult Invoke(string application, PhpArray parameters, PortalStore store)
    {
        var codes = new PhpArray();
        foreach (string code in store.Registrations.CodesOf(application, Kind)) codes.Add(new PhpString(code));
        return new MethodResult(codes);
    }
}
