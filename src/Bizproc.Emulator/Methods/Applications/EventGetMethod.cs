using System.Globalization;
using Bizproc.Emulator.Access;
using Bizproc.Emulator.State;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Calls.Applications;

/// <summary><c>event.get</c>: what the application wants to hear of (portal: 8.2).</summary>
internal sealed class EventGetMethod() : EventMethod("get")
{
    protected override MethodResult Invoke(string application, Caller caller, PhpArray parameters, PortalStore store)
    {
        var bindings = new PhpArray();
        foreach (var row in store.EventBindings.Of(application))
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
