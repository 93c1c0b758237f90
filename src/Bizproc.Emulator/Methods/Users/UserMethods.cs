using System.Globalization;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Methods.Users;

/// <summary>The method <c>user.current</c>, which returns the user of the token (portal: 22).</summary>
internal sealed class UserCurrentMethod() : PortalMethod("user.current", scope: null)
{
    public override MethodResult Invoke(Caller caller, PhpArray parameters, PortalState state) => new(state.Users.Get(caller.User));
}

/// <summary>The method <c>profile</c>, which returns a few facts about the user of the token (portal: 22).</summary>
internal sealed class ProfileMethod() : PortalMethod("profile", scope: null)
{
    public override MethodResult Invoke(Caller caller, PhpArray parameters, PortalState state)
    {
        var user = state.Users.Get(caller.User);
        return new MethodResult(new PhpArray
        {
            ["ID"] = user["ID"],
            ["ADMIN"] = caller.IsAdministrator ? PhpBoolean.True : PhpBoolean.False,
            ["NAME"] = user["NAME"],
            ["LAST_NAME"] = user["LAST_NAME"],
            ["PERSONAL_GENDER"] = user["PERSONAL_GENDER"],
            ["TIME_ZONE"] = user["TIME_ZONE"],
        });
    }
}

/// <summary>The method <c>server.time</c> (portal: 22).</summary>
internal sealed class ServerTimeMethod() : PortalMethod("server.time", scope: null)
{
    public override MethodResult Invoke(Caller caller, PhpArray parameters, PortalState state) =>
        new(new PhpString(state.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)));
}
