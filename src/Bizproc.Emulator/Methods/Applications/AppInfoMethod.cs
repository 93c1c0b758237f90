using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Applications;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Methods.Applications;

/// <summary>The method <c>app.info</c>, which describes the application and the portal (portal: 8.1).</summary>
internal sealed class AppInfoMethod() : PortalMethod("app.info", scope: null)
{
    public override MethodResult Invoke(Caller caller, PhpArray parameters, PortalState state) =>
        new(caller.Application is null ? DescribeForWebhook(state.Settings) : DescribeForApplication(state.Applications.Get(caller.Application), state.Settings));

    private static PhpArray DescribeForWebhook(PortalSettings settings) => new()
    {
        ["SCOPE"] = new PhpArray { new PhpString(AccessGrant.Bizproc) },
        ["LICENSE"] = License(settings),
    };

    private static PhpArray DescribeForApplication(PortalApplication application, PortalSettings settings)
    {
        var info = new PhpArray
        {
            ["ID"] = new PhpInteger(application.Number),
            ["CODE"] = new PhpString(application.Id),
            ["VERSION"] = new PhpInteger(application.Version),
            ["STATUS"] = new PhpString(PortalApplication.LocalStatus),
            ["INSTALLED"] = application.IsInstalled ? PhpBoolean.True : PhpBoolean.False,
            ["PAYMENT_EXPIRED"] = new PhpString("N"),
            ["DAYS"] = PhpNull.Value,
            ["LANGUAGE_ID"] = new PhpString(settings.Language),
            ["LICENSE"] = License(settings),
        };
        if (settings.Edition == PortalEdition.Box) return info;

        info["LICENSE_TYPE"] = new PhpString("pro100");
        info["LICENSE_FAMILY"] = new PhpString("pro");
        return info;
    }

    private static PhpString License(PortalSettings settings) =>
        new($"{settings.Language}_{(settings.Edition == PortalEdition.Box ? "selfhosted" : "pro100")}");
}
