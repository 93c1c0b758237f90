using Bizproc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Microsoft.AspNetCore.Builder;

public static partial class BizprocEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the address of the application's installation page, which takes the events <c>ONAPPINSTALL</c>, <c>ONAPPUPDATE</c> and
    /// <c>ONAPPUNINSTALL</c>, too (portal: 8.2). A portal is kept in the <see cref="IPortalStore"/> after an authorisation server has said whose
    /// the posted tokens are and the portal has shown that they are an administrator's; it gets all actions of the application, and is asked
    /// to tell of updates and the uninstallation here. Nothing is changed by whoever proves less: who proves no portal gets 403, and another
    /// user of a portal a page that says so. Opened again, as after each update of the application, the page deploys and binds again.
    /// </summary>
    /// <remarks>
    /// Events without tokens are believed by the application token of a portal that is known; then its kept tokens deploy. Posts that are refused
    /// are paced by the sender's address, which behind a proxy needs <c>UseForwardedHeaders</c>. Where the store throws, the answer is 503; what
    /// was proved is remembered for ten minutes, so that the same post, made again, is not refused. <c>GET</c> and <c>HEAD</c> are answered
    /// 200 with a sentence.
    /// <para>
    /// Events are asked for at the public URL with the pattern behind it. Where the public URL has a path of its own, they are taken with that path
    /// and without it, whether or not a proxy or <c>UsePathBase</c> takes it away; in a group only without it.
    /// </para>
    /// </remarks>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path, which has no parameters.</param>
    /// <param name="page">
    /// What a browser sees of an installation; a small page that says what was deployed, and finishes the installation, if left out. Another one
    /// has to call <c>BX24.installFinish()</c> itself, and should do so only for one that <see cref="InstallationResult.IsFinished"/>.
    /// </param>
    /// <returns>The endpoint, to say more of it.</returns>
    /// <exception cref="ArgumentException">The pattern has parameters.</exception>
    /// <exception cref="InvalidOperationException"><c>AddBizproc</c> is missing, or the options lack what an installation needs.</exception>
    public static IEndpointConventionBuilder MapBizprocInstall(
        this IEndpointRouteBuilder endpoints, string pattern = "/bizproc/install", Func<InstallationResult, IResult>? page = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        if (pattern.AsSpan().ContainsAny("{}")) throw new ArgumentException("The installation has one address, without parameters", nameof(pattern));

        var options = OptionsForInstallation(endpoints.ServiceProvider);
        var endpoint = new InstallEndpoint(page ?? (result => new InstallationPage(result, options.ScriptFor(result.Portal))), endpoints.ServiceProvider);
        AddChecks(endpoints.ServiceProvider);
        var routes = endpoints is RouteGroupBuilder ? [pattern] : PublicPath.Of(options.PublicUrl!, pattern);
        return new EndpointConventions(
        [
            .. routes.Select(route => endpoints.MapMethods(route, Presence.Methods, Presence.Or(endpoint.AnswerAsync))
                .WithDisplayName($"Bizproc installation {route}")
                .WithMetadata(new AllowAnonymousAttribute(), new BizprocEndpoint(IsInstallation: true) { BelowPublicUrl = endpoints is RouteGroupBuilder ? null : pattern })),
        ]);
    }

    private static BizprocOptions OptionsForInstallation(IServiceProvider services)
    {
        if (services.GetService<Installer>() is null)
            throw new InvalidOperationException("MapBizprocInstall needs what AddBizproc adds: call builder.Services.AddBizproc(...) before the application is built");

        try
        {
            var options = services.GetRequiredService<IOptions<BizprocOptions>>().Value;
            return options is { ClientId.Length: > 0, ClientSecret.Length: > 0 }
                ? options
                : throw new InvalidOperationException("MapBizprocInstall needs BizprocOptions.ClientId and ClientSecret: without them no portal can prove itself");
        }
        catch (OptionsValidationException fault)
        {
            throw new InvalidOperationException($"MapBizprocInstall needs valid options: {fault.Message}", fault);
        }
    }
}
