using Bizproc.Emulator.Registry;
using Bizproc.Emulator.State;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Calls.Actions;

/// <summary><c>delete</c>: removes a registration and its placement (portal: 8).</summary>
internal sealed class DeleteMethod(RegistrationKind kind) : ActionMethod(kind, "delete")
{
    protected override MethodResult Invoke(string application, PhpArray parameters, PortalStore store)
    {
        var code = KeyCase.UpperTop(parameters)["CODE"];
        if (ActionChecks.Code(code) is { } refusal) return refusal;
        if (store.Registrations.Find(application, Kind, code.ToText()) is not { } row) return PortalAnswers.NotFound;

        store.Registrations.Remove(row);
        store.Placements.Remove(application, row.Code);
        return MethodResult.True;
    }
}
