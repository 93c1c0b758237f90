using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Applications;

/// <summary>The method <c>placement.get</c>, which lists the places where the application has pages (portal: 12).</summary>
internal sealed class PlacementGetMethod() : ApplicationMethod("placement.get", AccessGrant.Bizproc)
{
    protected override MethodResult Invoke(string application, Caller caller, PhpArray parameters, PortalState state)
    {
        if (!caller.IsAdministrator) return GeneralAnswers.AccessDenied;

        var rows = new PhpArray();
        foreach (var row in state.Placements.Rows.Where(row => row.Application == application))
        {
            rows.Add(new PhpArray
            {
                ["placement"] = new PhpString(Placement.Place),
                ["handler"] = new PhpString(row.Handler),
                ["title"] = new PhpString(""),
                ["description"] = new PhpString(""),
            });
        }

        return new MethodResult(rows);
    }
}
