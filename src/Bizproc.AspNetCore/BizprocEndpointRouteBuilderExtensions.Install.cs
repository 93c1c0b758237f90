using Bizproc;
using Bizproc.AspNetCore.Http;
using Bizproc.AspNetCore.Installation;
using Bizproc.AspNetCore.Mapping;
using Bizproc.Incoming.Handling;
using Bizproc.Installation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Microsoft.AspNetCore.Builder;

public static partial class BizprocEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the installation page of the application. The same address receives the events <c>ONAPPINSTALL</c>, <c>ONAPPUPDATE</c> and
    /// <c>ONAPPUNINSTALL</c>.
    /// </summary>
    /// <remarks>
    /// The application stores a portal in the <see cref="IPortalStore"/> after the authorisation server has named the portal of the posted tokens,
    /// and the portal has confirmed that they belong to an administrator. Then it deploys all actions to the portal, and subscribes to the events
    /// about updates and the uninstallation at this address. A post without this proof changes nothing: the response is 403 if it proves no portal,
    /// or a page with the reason if the user is not an administrator. The page deploys and subscribes each time it is opened, so also after each
    /// update of the application.
    /// <para>
    /// An event without tokens is accepted if it has the application token of a known portal; then the stored tokens of that portal deploy. Refused
    /// posts are limited for each sender's address; behind a proxy this needs <c>UseForwardedHeaders</c>. If the store throws, the answer is 503. A
    /// proof is remembered for 10 minutes, so that a repeated post is not refused. The response to <c>GET</c> and <c>HEAD</c> is 200 with a
    /// sentence.
    /// </para>
    /// <para>
    /// Portals send events to the public URL followed by the pattern. If the public URL has a path, the endpoint answers with and without that
    /// path, whether or not a proxy or <c>UsePathBase</c> removes it. In a group it answers only without it.
    /// </para>
    /// </remarks>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path, without parameters.</param>
    /// <param name="page">
    /// Creates the page for the browser. Default: a small page that lists the deployed actions and finishes the installation. Your own page must
    /// call <c>BX24.installFinish()</c> itself, and only if <see cref="InstallationResult.IsFinished"/>.
    /// </param>
    /// <returns>A builder that adds conventions to the endpoint.</returns>
    /// <exception cref="ArgumentException">The pattern has parameters.</exception>
    /// <exception cref="InvalidOperationException">
    /// <c>AddBizproc</c> is missing, or the options do not have the values that an installation needs.
    /// </exception>
    public static IEndpointConventionBuilder MapBizprocInstall(
        this IEndpointRouteBuilder endpoints, string pattern = "/bizproc/install", Func<InstallationResult, IResult>? page = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        if (pattern.AsSpan().ContainsAny("{}")) throw new ArgumentException("The path of the installation must not have parameters", nameof(pattern));

        var options = OptionsForInstallation(endpoints.ServiceProvider);
        var endpoint = new InstallEndpoint(page, endpoints.ServiceProvider);
        AddChecks(endpoints.ServiceProvider);
        var routes = endpoints is RouteGroupBuilder ? [pattern] : PublicPath.Enumerate(options.PublicUrl!, pattern);
        return new EndpointConventions(
        [
            .. routes.Select(route => endpoints.MapMethods(route, PresenceResponse.Methods, PresenceResponse.Or(endpoint.AnswerAsync))
                .WithDisplayName($"Bizproc installation {route}")
                .WithMetadata(new AllowAnonymousAttribute(), new BizprocEndpoint(IsInstallation: true) { BelowPublicUrl = endpoints is RouteGroupBuilder ? null : pattern })),
        ]);
    }

    private static BizprocOptions OptionsForInstallation(IServiceProvider services)
    {
        if (services.GetService<Installer>() is null)
            throw new InvalidOperationException("MapBizprocInstall needs the services of AddBizproc: call builder.Services.AddBizproc(...) before the application is built");

        try
        {
            var options = services.GetRequiredService<IOptions<BizprocOptions>>().Value;
            return options is { ClientId.Length: > 0, ClientSecret.Length: > 0 }
                ? options
                : throw new InvalidOperationException("MapBizprocInstall needs BizprocOptions.ClientId and ClientSecret: without them no portal can prove its identity");
        }
        catch (OptionsValidationException fault)
        {
            throw new InvalidOperationException($"MapBizprocInstall needs valid options: {fault.Message}", fault);
        }
    }
}
