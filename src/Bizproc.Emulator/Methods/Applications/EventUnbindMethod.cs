using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Applications;

/// <summary>The method <c>event.unbind</c>, which removes all bindings that match the parameters and returns their number (portal: 8.2).</summary>
internal sealed class EventUnbindMethod() : EventMethod("unbind")
{
    protected override MethodResult Invoke(string application, Caller caller, PhpArray parameters, PortalState state)
    {
        if (!caller.IsAdministrator) return GeneralAnswers.AccessDenied;

        parameters = KeyCase.UpperTop(parameters);
        if (parameters["EVENT"].IsEmpty) return GeneralAnswers.MissingArgument("EVENT");

        string name = Ascii.ToUpper(parameters["EVENT"].ToText());
        var (handler, user) = (parameters["HANDLER"], parameters["AUTH_TYPE"]);
        int count = state.EventBindings.Remove(row => row.Application == application
            && row.Event == name
            && (handler.IsNull || row.Handler == handler.ToText())
            && (user.IsNull || row.User == user.ToInteger()));
        return new MethodResult(new PhpArray { ["count"] = new PhpInteger(count) });
    }
}
