using System.Globalization;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Methods.Applications;

/// <summary>The method <c>event.get</c>, which returns the application's bindings (portal: 8.2).</summary>
internal sealed class EventGetMethod() : EventMethod("get")
{
    protected override MethodResult Invoke(string application, Caller caller, PhpArray parameters, PortalState state)
    {
        var bindings = new PhpArray();
        foreach (var row in state.EventBindings.ListFor(application))
        {
            bindings.Add(new PhpArray
            {
                ["event"] = new PhpString(row.Event),
                ["handler"] = new PhpString(row.Handler),
                ["auth_type"] = new PhpString(row.User.ToString(CultureInfo.InvariantCulture)),
                ["offline"] = new PhpInteger(0),
            });
        }

        return new MethodResult(bindings);
    }
}
